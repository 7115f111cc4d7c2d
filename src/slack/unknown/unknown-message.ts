import type { KnownBlock } from '@slack/types'
import type { Message } from '../blocks/message.ts'
import { mrkdwn } from '../blocks/mrkdwn.ts'
import { section } from '../blocks/section.ts'
import { COMMANDS } from '../ids.ts'

/** Says that a button or a command belongs to another version of the app, and what works. */
export function unknownMessage(): Message {
  const text = mrkdwn`This no longer does anything. \`${COMMANDS.risk} help\` shows what does.`
  return { text, blocks: [section(text)] satisfies KnownBlock[] }
}
