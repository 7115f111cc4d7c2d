import type { KnownBlock } from '@slack/types'
import type { Message } from '../blocks/message.ts'
import { mrkdwn } from '../blocks/mrkdwn.ts'
import { section } from '../blocks/section.ts'

/** Says that preferences are kept. */
export function preferencesMessage(): Message {
  const text = mrkdwn`Your preferences are saved.`
  return { text, blocks: [section(text)] satisfies KnownBlock[] }
}
