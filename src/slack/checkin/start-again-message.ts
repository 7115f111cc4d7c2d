import type { KnownBlock } from '@slack/types'
import { button, buttons } from '../blocks/button.ts'
import type { Message } from '../blocks/message.ts'
import { mrkdwn } from '../blocks/mrkdwn.ts'
import { section } from '../blocks/section.ts'
import { ACTIONS } from '../ids.ts'

/** Says that Slack's permission to open a form ran out, and offers to open it again. `clientId` when it is known. */
export function startAgainMessage(clientId: string | null): Message {
  const text = mrkdwn`Slack gave up waiting before the form could open. Open it again:`
  return {
    text,
    blocks: [
      section(text),
      buttons(button('Log check-in', ACTIONS.openCheckin, clientId, 'primary'))
    ] satisfies KnownBlock[]
  }
}
