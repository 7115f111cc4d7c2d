import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt'
import type { ClientRef } from '../../domain/clients/client.ts'
import type { Asker } from '../../domain/clients/teammate.ts'
import { admit } from '../../usecases/admit.ts'
import type { MessagePlace } from '../../usecases/ledger-ports.ts'
import type { Desk } from '../desk.ts'
import { replyMessage } from './reply-message.ts'
import { readThread } from './thread-words.ts'

/** As many clients as one chooses among. */
const MOST = 8

/** Somebody writes below a nudge: what they write can be the summary of a check-in. That is offered once in a thread. */
export function replyHeard(desk: Desk) {
  return async ({
    event,
    client
  }: SlackEventMiddlewareArgs<'message'> & AllMiddlewareArgs): Promise<void> => {
    if (event.subtype !== undefined || event.channel_type !== 'im' || event.bot_id !== undefined) return
    const { channel, thread_ts: ts, user } = event
    if (ts === undefined || !desk.isFirst(`reply ${channel} ${event.ts}`)) return
    const who = await desk.identify(user)
    if (who.kind !== 'member') return
    await desk.alone(`reply ${channel} ${ts}`, async () => {
      const clients = await clientsAt(desk, who.asker, { channelId: channel, ts })
      if (clients.length === 0) return
      const { said, isAnswered } = await readThread(desk, client, { channel, ts }, user)
      if (said === null || isAnswered) return
      await desk.live.begin({ channel, threadTs: ts }, replyMessage(clients))
    })
  }
}

/** The clients of a message of nudges with whom this person may log a check-in, in the order in which it names them. */
async function clientsAt(desk: Desk, asker: Asker, place: MessagePlace): Promise<ClientRef[]> {
  const { ports, workspace, now } = desk
  const delivery = await ports.said.at(asker.workspaceId, place)
  if (delivery === null) return []
  const nudges = await ports.nudges.onDelivery(asker.workspaceId, delivery.id)
  const ids = [...new Set(nudges.map(({ clientId }) => clientId))].slice(0, MOST)
  const admissions = await Promise.all(ids.map((id) => admit(ports, workspace(), asker, id, 'log', now())))
  return admissions.flatMap((admission) => (admission.kind === 'admitted' ? [admission.client] : []))
}
