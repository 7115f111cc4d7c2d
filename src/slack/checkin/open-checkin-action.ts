import type { Click } from '../answer/answer-click.ts'
import type { Desk } from '../desk.ts'
import { openCheckinForm } from './open-checkin-form.ts'

/** A click on "Log check-in": on a card for its client, elsewhere for one to be chosen. */
export function openCheckinAction(desk: Desk) {
  return async ({ body, action, ack, client }: Click) => {
    await ack()
    const clientId = action.value
    await openCheckinForm(desk, {
      client,
      triggerId: body.trigger_id,
      slackUserId: body.user.id,
      origin: clientId === undefined ? { name: null } : { clientId },
      answer: body.response_url ? { url: body.response_url, isCard: clientId !== undefined } : null
    })
  }
}
