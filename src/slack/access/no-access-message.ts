import type { KnownBlock } from '@slack/types'
import type { Message } from '../blocks/message.ts'
import { mrkdwn } from '../blocks/mrkdwn.ts'
import { section } from '../blocks/section.ts'

/** All that guests and people of other companies are told. */
export const NO_ACCESS = 'Client Risk is only for full members of this workspace.'

/** Says no, and nothing else. */
export function noAccessMessage(): Message {
  const text = mrkdwn`${NO_ACCESS}`
  return { text, blocks: [section(text)] satisfies KnownBlock[] }
}
