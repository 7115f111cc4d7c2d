import type { KnownBlock } from '@slack/types'
import type { ClientRef } from '../../domain/clients/client.ts'
import { button, buttons } from '../blocks/button.ts'
import type { Message } from '../blocks/message.ts'
import { mrkdwn } from '../blocks/mrkdwn.ts'
import { paragraph } from '../blocks/section.ts'
import { ACTIONS, numbered } from '../ids.ts'

/** Offers to log what somebody wrote below a nudge as a check-in with one of its clients. */
export function replyMessage(clients: readonly ClientRef[]): Message {
  const [only, ...others] = clients
  const isOne = only !== undefined && others.length === 0
  const text = isOne
    ? mrkdwn`${only.name}: shall this be the summary of a check-in?`
    : mrkdwn`Shall this be the summary of a check-in? Choose with whom.`
  const offered = clients.map(({ id, name }, index) =>
    button(isOne ? `Log as a check-in with ${name}` : name, numbered(ACTIONS.logReply, index), id)
  )
  return { text, blocks: [paragraph(text), buttons(...offered)] satisfies KnownBlock[] }
}
