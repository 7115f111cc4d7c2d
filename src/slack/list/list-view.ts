import type { ActionsBlock, KnownBlock } from '@slack/types'
import { displayedScore, levels } from '../../domain/assessment/level.ts'
import type { ClientList, ListScope, RankedClient } from '../../usecases/list-clients.ts'
import type { Narrowed } from '../../usecases/narrow-list.ts'
import { amount } from '../blocks/amount.ts'
import { button, buttons } from '../blocks/button.ts'
import { filterText, filterWords } from '../blocks/filter.ts'
import { option } from '../blocks/input.ts'
import { LEVELS } from '../blocks/level.ts'
import type { Message } from '../blocks/message.ts'
import { mrkdwn } from '../blocks/mrkdwn.ts'
import { bold, emoji, lines } from '../blocks/rich.ts'
import { header, note } from '../blocks/section.ts'
import { plain } from '../blocks/text.ts'
import { ACTIONS, numbered } from '../ids.ts'
import { SLACK_LIMITS } from '../limits.ts'

/** One block a client, and every message stays well below Slack's fifty. */
const PAGE = 20

/** A page of the client list, what needs attention first. Pages count from 0; one past the end shows the last. */
export function listMessage(list: ClientList, page: number): Message {
  const { clients, scope, narrowed } = list
  const title = scope === 'mine' ? 'Your clients' : 'All clients'
  const only = narrowed === null ? '' : `Only ${filterWords(narrowed.filter, narrowed.owners)}. `
  const pages = Math.max(1, Math.ceil(clients.length / PAGE))
  const current = Math.min(Math.max(page, 0), pages - 1)
  const shown = clients.slice(current * PAGE, (current + 1) * PAGE)
  return {
    text: mrkdwn`${title}: ${only}${countsOf(list)}`,
    blocks: [
      header(title),
      note(
        `${only}${countsOf(list)}. Riskiest level first; within a level by weight, which is revenue × risk.`
      ),
      ...shown.map(clientLines),
      ...(shown.length === 0 ? [] : [chooser(shown)]),
      ...turnButtons(list, current, pages)
    ] satisfies KnownBlock[]
  }
}

/** Opens any client of the page: one select reads calmer than a button below each line. */
export function chooser(clients: readonly RankedClient[]): ActionsBlock {
  return {
    type: 'actions',
    elements: [
      {
        type: 'static_select',
        action_id: ACTIONS.showClient,
        placeholder: plain('Show a client', SLACK_LIMITS.placeholder),
        options: clients.map(({ name, id }) => option(name, id))
      }
    ]
  }
}

/** One client in a list: its level, its risk, and the strongest reason. */
export function clientLines(client: RankedClient): KnownBlock {
  const { name, level, score, levelBasis, exposure, reason } = client
  const basis = levelBasis === 'not enough data' ? ' (not enough data)' : ''
  const weight = exposure === null ? '' : ` · weight ${amount(exposure)}`
  const words = ` · ${LEVELS[level].word}${basis}, risk ${displayedScore(score)}${weight}`
  return lines([emoji(LEVELS[level].emoji), ' ', bold(name), words], [reason ?? 'No finding on record'])
}

/** "12 clients, 1 of them as backup: 2 critical, 3 at risk, 7 healthy" */
export function countsOf({ clients, counts, others }: ClientList): string {
  const parts = [...levels]
    .reverse()
    .filter((level) => counts[level] > 0)
    .map((level) => `${counts[level]} ${level}`)
  const total = [
    clients.length === 1 ? '1 client' : `${clients.length} clients`,
    ...(others.backup > 0 ? [`${others.backup} of them as backup`] : []),
    ...(others.covered > 0 ? [`${others.covered} you cover today`] : [])
  ].join(', ')
  return parts.length === 0 ? total : `${total}: ${parts.join(', ')}`
}

/** What a button carries that shows a page of a list. */
export function pageValue(scope: ListScope, page: number, filter: Narrowed['filter'] | null): string {
  return filter === null ? `${scope}:${page}` : `${scope}:${page}:${filterText(filter)}`
}

function turnButtons({ scope, narrowed }: ClientList, page: number, pages: number): KnownBlock[] {
  const turn = (label: string, to: number, index: number) =>
    button(label, numbered(ACTIONS.turnPage, index), pageValue(scope, to, narrowed?.filter ?? null))
  const turns = [
    ...(page > 0 ? [turn('Previous', page - 1, 0)] : []),
    ...(page < pages - 1 ? [turn('Next', page + 1, 1)] : []),
    ...(narrowed === null
      ? []
      : [button('Without filter', numbered(ACTIONS.turnPage, 2), pageValue(scope, 0, null))])
  ]
  return [
    ...(pages === 1 ? [] : [note(`Page ${page + 1} of ${pages}`)]),
    ...(turns.length === 0 ? [] : [buttons(...turns)])
  ]
}
