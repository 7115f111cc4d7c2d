import type { KnownBlock } from '@slack/types'
import { button, buttons } from '../blocks/button.ts'
import type { Message } from '../blocks/message.ts'
import { mrkdwn } from '../blocks/mrkdwn.ts'
import { section } from '../blocks/section.ts'
import { ACTIONS } from '../ids.ts'

/** Says that Slack's permission to open the add-client form ran out, and offers it again with the name typed before. */
export function addAgainMessage(name: string | null): Message {
  const text = mrkdwn`Slack gave up waiting before the form could open. Open it again:`
  return {
    text,
    blocks: [
      section(text),
      buttons(button('Add a client', ACTIONS.openAddClient, name, 'primary'))
    ] satisfies KnownBlock[]
  }
}
