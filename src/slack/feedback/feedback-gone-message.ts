import type { KnownBlock } from '@slack/types'
import type { Message } from '../blocks/message.ts'
import { mrkdwn } from '../blocks/mrkdwn.ts'
import { section } from '../blocks/section.ts'

/** Says that what a button was about was taken back. */
export function feedbackGoneMessage(): Message {
  const text = mrkdwn`This feedback is no longer on record: it was taken back.`
  return { text, blocks: [section(text)] satisfies KnownBlock[] }
}
