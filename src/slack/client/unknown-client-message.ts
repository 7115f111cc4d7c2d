import type { KnownBlock } from '@slack/types'
import type { FoundClient } from '../../usecases/find-client.ts'
import { button, buttons } from '../blocks/button.ts'
import type { Message } from '../blocks/message.ts'
import { mrkdwn } from '../blocks/mrkdwn.ts'
import { note, paragraph } from '../blocks/section.ts'
import { cut } from '../blocks/text.ts'
import { ACTIONS, COMMANDS, numbered } from '../ids.ts'

/** As much of what somebody typed as a sentence can quote. */
const QUOTED = 80

/** Says that nobody is called so, and offers who or which of our words may have been meant, and to add it. */
export function unknownClientMessage(
  { name, suggestions, isBookEmpty }: Extract<FoundClient, { kind: 'unknown_client' }>,
  meantWord: string | null = null
): Message {
  const typed = cut(name, QUOTED)
  const meant = [
    ...(meantWord === null ? [] : [`${COMMANDS.risk} ${meantWord}`]),
    ...(suggestions.length === 0 ? [] : ['one of these'])
  ]
  const question = meant.length === 0 ? '' : ` Did you mean ${meant.join(', or ')}?`
  const sentence = `No client is called “${typed}”.${question}`
  return {
    text: mrkdwn`${sentence}`,
    blocks: [
      paragraph(sentence),
      buttons(
        ...suggestions.map((client, index) =>
          button(client.name, numbered(ACTIONS.showClient, index), client.id)
        ),
        button(`Add “${typed}”`, ACTIONS.openAddClient, cut(name, NAME))
      ),
      ...(isBookEmpty
        ? [
            note(
              'There are no clients yet. Your operator can import a list: npx client-risk import clients.csv'
            )
          ]
        : [])
    ] satisfies KnownBlock[]
  }
}

/** The longest name of a client that the form takes. */
const NAME = 100
