import type { Click } from '../answer/answer-click.ts'
import { openForm } from '../answer/open-form.ts'
import { privately } from '../answer/reply.ts'
import { startAgainMessage } from '../answer/start-again-message.ts'
import { button } from '../blocks/button.ts'
import type { Desk } from '../desk.ts'
import { ACTIONS } from '../ids.ts'
import type { AddClientMetadata } from './add-client-metadata.ts'
import { addClientModal } from './add-client-modal.ts'

/** A click on "Add …": the form, with the name that was typed. */
export function openAddClientAction(desk: Desk) {
  return async ({ body, action, ack, client, respond }: Click) => {
    await ack()
    const slackUserId = body.user.id
    const opening = { client, triggerId: body.trigger_id, slackUserId, title: 'Add a client' }
    const metadata: AddClientMetadata = { answerUrl: body.response_url || null }
    const opened = await openForm(desk, opening, async () =>
      addClientModal(
        {
          name: action.value ?? '',
          tier: 'B',
          ownerSlackId: slackUserId,
          revenue: null,
          currency: desk.workspace().currency
        },
        JSON.stringify(metadata)
      )
    )
    if (opened === 'opened' || !body.response_url) return
    const again = button('Add a client', ACTIONS.openAddClient, action.value ?? null, 'primary')
    await respond(privately(startAgainMessage(again)))
  }
}
