import type { Button, KnownBlock } from '@slack/types'
import { buttons } from '../blocks/button.ts'
import type { Message } from '../blocks/message.ts'
import { mrkdwn } from '../blocks/mrkdwn.ts'
import { section } from '../blocks/section.ts'

/** Says that Slack's permission to open a form ran out; `again` is the button that opens it after all. */
export function startAgainMessage(again: Button): Message {
  const text = mrkdwn`Slack gave up waiting before the form could open. Open it again:`
  return { text, blocks: [section(text), buttons(again)] satisfies KnownBlock[] }
}
