import type { KnownBlock } from '@slack/types'
import { button, buttons } from '../blocks/button.ts'
import type { Message } from '../blocks/message.ts'
import { mrkdwn } from '../blocks/mrkdwn.ts'
import { note, section } from '../blocks/section.ts'
import { ACTIONS, COMMANDS } from '../ids.ts'

/** One thing the command can do: what to type after it, and what comes back. */
export interface HelpLine {
  usage: string
  explains: string
}

/** What can be typed, from the same table that answers it. */
export function helpMessage(words: readonly HelpLine[]): Message {
  return {
    text: mrkdwn`What Client Risk can do`,
    blocks: [
      ...words.map(({ usage, explains }) =>
        section(mrkdwn`\`${`${COMMANDS.risk} ${usage}`.trim()}\`  ${explains}`)
      ),
      section(
        mrkdwn`\`${COMMANDS.checkin} NAME\`  Log a conversation in ten seconds. The name may be left out.`
      ),
      section(
        mrkdwn`\`${COMMANDS.feedback} NAME\`  Log a complaint, a request, praise or a score. The name may be left out.`
      ),
      note(
        'Only you see the answers, until you share a card. A client that is called like a word here: put it in quotes.'
      ),
      buttons(
        button('Log check-in', ACTIONS.openCheckin, null, 'primary'),
        button('Add a client', ACTIONS.openAddClient, null),
        button('Who may do what', ACTIONS.showPermissions, null)
      )
    ] satisfies KnownBlock[]
  }
}
