import type { KnownBlock } from '@slack/types'
import type { Message } from '../blocks/message.ts'
import { mrkdwn } from '../blocks/mrkdwn.ts'
import { paragraph } from '../blocks/section.ts'

/** Says that there was nothing left to press a button for. */
export function staleMessage(sentence: string): Message {
  return { text: mrkdwn`${sentence}`, blocks: [paragraph(sentence)] satisfies KnownBlock[] }
}
