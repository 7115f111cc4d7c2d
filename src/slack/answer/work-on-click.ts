import type { Asker } from '../../domain/clients/teammate.ts'
import { noAccessMessage } from '../access/no-access-message.ts'
import type { Message } from '../blocks/message.ts'
import type { Desk } from '../desk.ts'
import { faultMessage } from '../fault/fault-message.ts'
import type { Click } from './answer-click.ts'
import type { LiveMessage } from './live-messages.ts'

/**
 * Acknowledges a click on a message of ours and does what takes longer: the message tells how it goes, and becomes what comes of
 * it. A second click, or one that Slack delivers twice, does nothing. When it fails, the buttons stay.
 */
export async function workOnClick(
  desk: Desk,
  { body, action, ack }: Click,
  work: (asker: Asker, value: string, live: LiveMessage) => Promise<Message>
): Promise<void> {
  await ack()
  const { channel, message } = body
  if (channel === undefined || message === undefined || !desk.isFirst(`click ${action.action_ts}`)) return
  const live = desk.live.at({ channel: channel.id, ts: message.ts })
  await desk.alone(`${live.channel} ${live.ts}`, async () => {
    const said = await desk.faults.guard(
      async () => {
        const who = await desk.identify(body.user.id)
        return who.kind === 'member' ? work(who.asker, action.value ?? '', live) : noAccessMessage()
      },
      (reference): Message => {
        const { text, blocks } = faultMessage(reference)
        return { text, blocks: [...blocks, ...buttonsOf(message)] }
      }
    )
    await live.end(said)
  })
}

/** The buttons of a message as Slack gives it back. */
function buttonsOf(message: { [key: string]: unknown }): Message['blocks'] {
  const blocks: Message['blocks'] = Array.isArray(message['blocks']) ? message['blocks'] : []
  return blocks.filter(({ type }) => type === 'actions')
}
