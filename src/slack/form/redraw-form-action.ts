import type { AllMiddlewareArgs, BlockAction, SlackActionMiddlewareArgs } from '@slack/bolt'
import { updateForm } from '../answer/open-form.ts'
import type { Desk } from '../desk.ts'
import { contextOf } from './check-form.ts'
import type { AnyForm } from './definition.ts'
import { drawForm } from './draw-form.ts'
import { readMetadata } from './metadata.ts'
import { readForm, strangersIn } from './read-form.ts'

/** Something was chosen on which other fields depend: the form is drawn anew, and what was typed so far stays. */
export function redrawFormAction(desk: Desk, form: AnyForm) {
  return async ({ body, ack, client }: SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs) => {
    await ack()
    const { view } = body
    if (view === undefined) return
    const metadata = readMetadata(form, view.private_metadata)
    const typed = readForm(form, view)
    const who = await desk.identify(body.user.id)
    if (who.kind === 'no_access') return
    const subject = await form.renew(desk, who.asker, metadata.subject, typed)
    const { clientId } = contextOf(desk, form, subject, typed)
    for (const name of strangersIn(form, view, clientId)) typed[name] = []
    // Without the hash: of two choices in a hurry, the second would find the form changed by the first and be lost.
    await updateForm(client, view.id, undefined, drawForm(desk, form, { ...metadata, subject }, typed))
  }
}
