import type { KnownBlock } from '@slack/types'
import type { Message } from '../blocks/message.ts'
import { mrkdwn } from '../blocks/mrkdwn.ts'
import { section } from '../blocks/section.ts'
import { COMMANDS } from '../ids.ts'

/** Says that the client behind a button is not in the book any more. */
export function goneMessage(): Message {
  const text = mrkdwn`This client is no longer in the book. \`${COMMANDS.risk} list\` shows the ones that are.`
  return { text, blocks: [section(text)] satisfies KnownBlock[] }
}
