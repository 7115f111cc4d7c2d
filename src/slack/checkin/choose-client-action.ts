import type {
  AllMiddlewareArgs,
  BlockAction,
  ExternalSelectAction,
  SlackActionMiddlewareArgs
} from '@slack/bolt'
import { updateForm } from '../answer/open-form.ts'
import type { Desk } from '../desk.ts'
import { checkinModal } from './checkin-modal.ts'

type Choice = SlackActionMiddlewareArgs<BlockAction<ExternalSelectAction>> & AllMiddlewareArgs

/** A client was chosen in the form: now it can ask with whom. What was typed so far stays. */
export function chooseClientAction(desk: Desk) {
  return async ({ body, action, ack, client }: Choice) => {
    await ack()
    const { view } = body
    const chosen = action.selected_option
    if (view === undefined || chosen?.value === undefined) return
    const choice = {
      kind: 'open',
      chosen: { id: chosen.value, name: chosen.text.text },
      unknownName: null
    } as const
    const form = { choice, askerSlackId: body.user.id, now: desk.now() }
    // Without the hash: of two choices in a hurry, the second would find the form changed by the first and be lost.
    await updateForm(client, view.id, undefined, checkinModal(form, view.private_metadata))
  }
}
