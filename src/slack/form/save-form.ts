import { noAccessMessage } from '../access/no-access-message.ts'
import { button } from '../blocks/button.ts'
import type { Message } from '../blocks/message.ts'
import type { Desk } from '../desk.ts'
import { reopenAction } from '../ids.ts'
import type { AnyForm, FieldTable, Outcome, ValuesOf } from './definition.ts'
import { mergeTyped } from './meanwhile.ts'
import type { TypedFields } from './typed.ts'
import { type UnsavedForm, wordsOf, writeUnsavedForm } from './unsaved-form.ts'
import { unsavedFormMessage } from './unsaved-form-message.ts'

/** A form that is complete: who submitted what under which key. */
export interface Submission extends UnsavedForm {
  slackUserId: string
  values: ValuesOf<FieldTable>
}

/** Saves a form. When that fails, the message holds the words of whoever wrote them. */
export function saveForm(
  desk: Desk,
  form: AnyForm,
  submission: Submission
): Promise<Outcome<unknown> | { kind: 'unsaved'; message: Message }> {
  const { slackUserId, sourceKey, subject, values } = submission
  return desk.faults.guard<Outcome<unknown> | { kind: 'unsaved'; message: Message }>(
    async () => {
      const who = await desk.identify(slackUserId)
      if (who.kind === 'no_access') return { kind: 'refused', message: noAccessMessage() }
      return form.save(desk, { asker: who.asker, slackUserId, sourceKey }, subject, values)
    },
    (reference) => ({
      kind: 'unsaved',
      message: unsaved(
        form,
        submission,
        `If it keeps failing, tell whoever runs Client Risk this reference: ${reference}`
      )
    })
  )
}

/** What is sent when saving ended after the form had closed: the words back wherever something is left to do. */
export function afterwards(
  form: AnyForm,
  submission: Submission,
  outcome: Extract<Outcome<unknown>, { kind: 'problems' | 'changed_meanwhile' | 'ask_again' }>
): Message {
  if (outcome.kind === 'problems') {
    const reasons = Object.entries(outcome.problems).map(
      ([name, message]) => `${form.fields[name]?.label ?? name}: ${message}`
    )
    return unsaved(form, submission, reasons.join(' '))
  }
  if (outcome.kind === 'ask_again')
    return unsaved(form, { ...submission, subject: outcome.subject }, outcome.reason)
  const { typed } = mergeTyped(form, outcome, submission.typed)
  const reason = `${outcome.by ?? 'Somebody'} changed it while you were writing. Open it again to see what it is now.`
  return unsaved(form, { ...submission, subject: outcome.subject, typed }, reason)
}

function unsaved(form: AnyForm, kept: UnsavedForm & { typed: TypedFields }, reason: string): Message {
  const again = button('Open it again', reopenAction(form.id), writeUnsavedForm(form, kept), 'primary')
  return unsavedFormMessage(form.title, reason, wordsOf(form, kept.typed), again)
}
