import type { KnownBlock } from '@slack/types'
import type { ListScope } from '../../usecases/list-clients.ts'
import { button, buttons } from '../blocks/button.ts'
import type { Message } from '../blocks/message.ts'
import { mrkdwn } from '../blocks/mrkdwn.ts'
import { section } from '../blocks/section.ts'
import { ACTIONS, COMMANDS } from '../ids.ts'

/** Says how clients come into a list that has none. */
export function emptyListMessage(scope: ListScope): Message {
  const text =
    scope === 'mine'
      ? mrkdwn`You own no clients yet. \`${COMMANDS.risk} list\` shows everybody's.`
      : mrkdwn`There are no clients yet. Add one here, or have your operator import a list: \`npx client-risk import clients.csv\`.`
  return {
    text,
    blocks: [
      section(text),
      buttons(button('Add a client', ACTIONS.openAddClient, null))
    ] satisfies KnownBlock[]
  }
}
