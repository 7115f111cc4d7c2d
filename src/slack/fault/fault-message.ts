import type { KnownBlock } from '@slack/types'
import type { Message } from '../blocks/message.ts'
import { mrkdwn } from '../blocks/mrkdwn.ts'
import { section } from '../blocks/section.ts'

/** Says that something failed, and by which reference the log names it. Nothing else is shown. */
export function faultMessage(reference: string): Message {
  const text = mrkdwn`Something went wrong on our side. Try again in a minute. If it keeps failing, tell whoever runs Client Risk this reference: ${reference}`
  return { text, blocks: [section(text)] satisfies KnownBlock[] }
}
