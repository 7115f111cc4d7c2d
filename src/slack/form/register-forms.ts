import type { App } from '@slack/bolt'
import { contactOptions } from '../checkin/contact-options.ts'
import { clientOptions } from '../client/client-options.ts'
import type { Desk } from '../desk.ts'
import { like, openAction, reopenAction } from '../ids.ts'
import type { AnyForm } from './definition.ts'
import { fieldId } from './field-ids.ts'
import { formSubmission } from './form-submission.ts'
import { openFormAction, reopenFormAction } from './open-form-action.ts'
import { redrawFormAction } from './redraw-form-action.ts'

/** Every id that the forms listen to, so that nothing else need answer it. */
export function idsOfForms(forms: readonly AnyForm[]) {
  const fields = forms.flatMap((form) =>
    Object.entries(form.fields).map(([name, field]) => ({ id: fieldId(form.id, name), name, field }))
  )
  return {
    views: forms.map(({ id }) => id),
    actions: [
      ...forms.flatMap(({ id }) => [openAction(id), reopenAction(id)]),
      ...fields.filter(({ field }) => field.redraws).map(({ id }) => id)
    ],
    clients: fields.filter(({ name }) => name === 'client').map(({ id }) => id),
    contacts: fields.filter(({ field }) => field.isOfClient).map(({ id }) => id)
  }
}

/** Listens to everything that can be done with these forms. */
export function registerForms(
  app: Pick<App, 'action' | 'view' | 'options'>,
  desk: Desk,
  forms: readonly AnyForm[]
): void {
  for (const form of forms) {
    app.view(form.id, formSubmission(desk, form))
    app.action(like(openAction(form.id)), openFormAction(desk, form))
    app.action(reopenAction(form.id), reopenFormAction(desk, form))
    for (const [name, field] of Object.entries(form.fields)) {
      if (field.redraws) app.action(fieldId(form.id, name), redrawFormAction(desk, form))
    }
  }
  const { clients, contacts } = idsOfForms(forms)
  for (const id of clients) app.options(id, clientOptions(desk))
  for (const id of contacts) app.options(id, contactOptions(desk))
}
