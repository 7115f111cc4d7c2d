import type { KnownBlock } from '@slack/types'
import type { ListScope } from '../../usecases/list-clients.ts'
import { button, buttons } from '../blocks/button.ts'
import type { Message } from '../blocks/message.ts'
import { mrkdwn } from '../blocks/mrkdwn.ts'
import { note, paragraph, section } from '../blocks/section.ts'
import { cut } from '../blocks/text.ts'
import { ACTIONS, COMMANDS, numbered } from '../ids.ts'

/** As much of what somebody typed as a sentence can quote. */
const QUOTED = 80

/** No client's name has somebody's mention in it, and quotes can't stand in quotes. */
function isName(typed: string): boolean {
  return !/["<>]/.test(typed)
}

/** Says what of a filter was not understood, and what can be said. */
export function unclearFilterMessage(scope: ListScope, typed: string, problem: string): Message {
  const word = scope === 'mine' ? 'mine' : 'list'
  return {
    text: mrkdwn`${problem}`,
    blocks: [
      paragraph(problem),
      section(
        mrkdwn`After \`${word}\` you can say \`at-risk\`, \`critical\`, \`watch\`, \`healthy\`, \`tier A\`, \`owner @somebody\`, \`stage pilot\` and \`quiet 30d\`, together or alone: \`${COMMANDS.risk} ${word} at-risk tier A quiet 30d\``
      ),
      ...(isName(typed)
        ? [
            note(
              `If a client is called so, put it in quotes: ${COMMANDS.risk} "${word} ${cut(typed, QUOTED)}"`
            )
          ]
        : []),
      buttons(
        button(scope === 'mine' ? 'All of mine' : 'All clients', numbered(ACTIONS.turnPage, 0), `${scope}:0`)
      )
    ] satisfies KnownBlock[]
  }
}
