import { type Choice, chosenValue } from '../answer/answer-click.ts'
import { openForm } from '../answer/open-form.ts'
import { privately } from '../answer/reply.ts'
import { startAgainMessage } from '../answer/start-again-message.ts'
import { tell } from '../answer/tell.ts'
import { button } from '../blocks/button.ts'
import type { Desk } from '../desk.ts'
import { ACTIONS, clientOfRow } from '../ids.ts'
import { entryAnswer } from './entry-answer.ts'
import { ENTRY_TITLE } from './entry-modal.ts'
import { roomValue } from './room-blocks.ts'

/** An entry chosen to be read whole. */
export function readEntryAction(desk: Desk) {
  return async ({ body, action, ack, client }: Choice) => {
    await ack()
    const clientId = clientOfRow(action.block_id)
    const opening = { client, triggerId: body.trigger_id, slackUserId: body.user.id, title: ENTRY_TITLE }
    const opened = await openForm(desk, opening, (asker) =>
      entryAnswer(desk, asker, { clientId, ref: chosenValue(action), page: 0 })
    )
    if (opened === 'opened') return
    const again = button('Open the timeline', ACTIONS.openRoom, roomValue('timeline', clientId))
    await tell(desk, client, body.user.id, body.response_url ?? null, privately(startAgainMessage(again)))
  }
}
