import type { KnownBlock } from '@slack/types'
import { without } from '../../domain/clients/client-filter.ts'
import { foldName } from '../../domain/clients/names.ts'
import type { ClientList, ListScope } from '../../usecases/list-clients.ts'
import type { Narrowed } from '../../usecases/narrow-list.ts'
import { button, buttons } from '../blocks/button.ts'
import { criterionWords, filterWords } from '../blocks/filter.ts'
import type { Message } from '../blocks/message.ts'
import { mrkdwn } from '../blocks/mrkdwn.ts'
import { paragraph, section } from '../blocks/section.ts'
import { ACTIONS, COMMANDS, numbered } from '../ids.ts'
import { pageValue } from './list-view.ts'

/** Says how clients come into a list that has none, or which words keep them out of it. */
export function emptyListMessage({ scope, narrowed }: Pick<ClientList, 'scope' | 'narrowed'>): Message {
  if (narrowed !== null) return nothingMatches(scope, narrowed)
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

function nothingMatches(scope: ListScope, narrowed: Narrowed): Message {
  const { filter, owners, lacking } = narrowed
  const whose = scope === 'mine' ? 'None of your clients is in this list' : 'No client is in this list'
  const sentence = `${whose}: ${filterWords(filter, owners)}.`
  const wider = lacking.map(({ criterion, clients }, index) =>
    button(
      `${criterion === 'owner' ? 'Any owner' : `Without ${criterionWords(criterion, filter, owners)}`}: ${clients}`,
      numbered(ACTIONS.turnPage, index + 1),
      pageValue(scope, 0, without(filter, criterion))
    )
  )
  const all = button('Without filter', numbered(ACTIONS.turnPage, 0), pageValue(scope, 0, null))
  const known = stagesOf(narrowed)
  return {
    text: mrkdwn`${sentence}`,
    blocks: [paragraph([sentence, ...known].join(' ')), buttons(...wider, all)] satisfies KnownBlock[]
  }
}

/** As many stages as a line takes. */
const STAGES = 10

/** A stage is free text, and easily called by another name. */
function stagesOf({ filter, stages }: Narrowed): string[] {
  const asked = filter.stage === null ? null : foldName(filter.stage)
  if (asked === null || stages.some((stage) => foldName(stage) === asked)) return []
  if (stages.length === 0) return ['No client has a stage on record.']
  const more = stages.length > STAGES ? `, and ${stages.length - STAGES} more` : ''
  return [`Stages on record: ${stages.slice(0, STAGES).join(', ')}${more}.`]
}
