import type { KnownBlock } from '@slack/types'
import type { Mrkdwn } from './mrkdwn.ts'

/** What the bot says: blocks, and the text that notifications and screen readers get. */
export interface Message {
  text: Mrkdwn
  blocks: KnownBlock[]
}
