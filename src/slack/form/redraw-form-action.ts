import type { AllMiddlewareArgs, BlockAction, SlackActionMiddlewareArgs } from '@slack/bolt'
import { updateForm } from '../answer/open-form.ts'
import type { Desk } from '../desk.ts'
import type { AnyForm } from './definition.ts'
import { drawForm } from './draw-form.ts'
import { readMetadata } from './metadata.ts'
import { readForm } from './read-form.ts'

/** Something was chosen on which other fields depend: the form is drawn anew, and what was typed so far stays. */
export function redrawFormAction(desk: Desk, form: AnyForm) {
  return async ({ body, ack, client }: SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs) => {
    await ack()
    const { view } = body
    if (view === undefined) return
    const metadata = readMetadata(form, view.private_metadata)
    const drawn = drawForm(desk, form, metadata, readForm(form, view))
    await updateForm(client, view.id, view.hash, drawn)
  }
}
