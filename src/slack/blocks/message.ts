import type { KnownBlock } from '@slack/types'
import type { ChartBlock } from './chart.ts'
import type { Mrkdwn } from './mrkdwn.ts'

/** A block of a message. */
export type MessageBlock = KnownBlock | ChartBlock

/** What the bot says: blocks, and the text that notifications and screen readers get. */
export interface Message {
  text: Mrkdwn
  blocks: MessageBlock[]
  /** The same without charts and tables that sort, for workspaces to which Slack has not brought them yet. */
  plainer?: KnownBlock[]
}
