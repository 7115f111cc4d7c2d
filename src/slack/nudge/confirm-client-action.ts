import { confirmClient } from '../../usecases/confirm-client.ts'
import { noAccessMessage } from '../access/no-access-message.ts'
import { turnedMessage } from '../access/turned-message.ts'
import { type Click, chosenValue } from '../answer/answer-click.ts'
import { privately } from '../answer/reply.ts'
import { tell } from '../answer/tell.ts'
import type { Desk } from '../desk.ts'
import { afterSaved } from '../form/after-saved.ts'
import { staleMessage } from './stale-message.ts'
import { stalePress } from './stale-press.ts'

/** A click on "All still true": somebody has looked over what is known of a client. The message that asked for it tells so. */
export function confirmClientAction(desk: Desk) {
  return async (click: Click) => {
    const { body, action, ack, client } = click
    await ack()
    const refused = (message: Parameters<typeof privately>[0]) =>
      tell(desk, client, body.user.id, body.response_url ?? null, privately(message))
    const who = await desk.identify(body.user.id)
    if (who.kind !== 'member') return refused(noAccessMessage())
    const sentence = await stalePress(desk, click)
    if (sentence !== null) return refused(staleMessage(sentence))
    const clientId = chosenValue(action)
    const confirmation = { clientId, sourceKey: `slack-click:${action.action_ts}` }
    const { ports, workspace, now } = desk
    const done = await confirmClient(ports, workspace(), who.asker, confirmation, now())
    if (done.kind === 'gone' || done.kind === 'not_allowed') return refused(turnedMessage(done))
    await afterSaved(desk, body.user.id, { clientId }, 'confirmed')
  }
}
