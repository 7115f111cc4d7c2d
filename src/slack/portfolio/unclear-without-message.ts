import type { KnownBlock } from '@slack/types'
import { button, buttons } from '../blocks/button.ts'
import type { Message } from '../blocks/message.ts'
import { mrkdwn } from '../blocks/mrkdwn.ts'
import { section } from '../blocks/section.ts'
import { ACTIONS, COMMANDS } from '../ids.ts'

/** Says what can follow `portfolio`. */
export function unclearWithoutMessage(): Message {
  const text = mrkdwn`After \`portfolio\` you can name up to 20 clients: \`${COMMANDS.risk} portfolio without acme, "Beta, Inc"\` shows what the book would be if you lost them.`
  return {
    text,
    blocks: [
      section(text),
      buttons(button('Whole portfolio', ACTIONS.showPortfolio, null))
    ] satisfies KnownBlock[]
  }
}
