import type { ActionsBlock, KnownBlock } from '@slack/types'
import { formatDay } from '../../domain/calendar.ts'
import { type PlanItem, type ShownPlan, SOON } from '../../usecases/show-plan.ts'
import { button, buttons } from '../blocks/button.ts'
import { option } from '../blocks/input.ts'
import type { Message, MessageBlock } from '../blocks/message.ts'
import { mrkdwn } from '../blocks/mrkdwn.ts'
import { bold, lines } from '../blocks/rich.ts'
import { header, note } from '../blocks/section.ts'
import { type Cell, dataTable, stillTable, type Table } from '../blocks/table.ts'
import { cleanName, cut, plain } from '../blocks/text.ts'
import { ACTIONS, entryRow, FORMS, openAction, PLAN_TASKS, planRow } from '../ids.ts'
import { SLACK_LIMITS } from '../limits.ts'
import { backTo, doors, pageDoors, roomValue } from './room-blocks.ts'

/** As many rows as one table of a message can hold with words that are worth reading. */
const PAGE = 40

/** What is open about a client: what is due first, then the risks, then the rest. */
export function planMessage({ client, items }: ShownPlan, asked: number): Message {
  const pages = Math.max(1, Math.ceil(items.length / PAGE))
  const page = Math.min(asked, pages - 1)
  const here = items.slice(page * PAGE, (page + 1) * PAGE)
  const where = pages === 1 ? '' : ` · page ${page + 1} of ${pages}`
  const table = tableOf(here)
  const around = <Block extends MessageBlock>(...shown: Block[]): (KnownBlock | Block)[] => [
    header(client.name),
    lines([bold('Plan: '), `${countsOf(items)}${where}`]),
    ...shown,
    ...(here.length === 0 ? [] : [itemSelect(client.id, here), ...taskRows(client.id, here)]),
    note(
      `What is due within ${SOON} days comes first, then the risks by likelihood × impact, then the rest.`
    ),
    planButtons(client.id, page, pages)
  ]
  const text = mrkdwn`${client.name}: ${countsOf(items)}`
  if (here.length === 0) return { text, blocks: around() }
  return { text, blocks: around(dataTable(table)), plainer: around(stillTable(table)) }
}

/** The row of buttons below the plan. */
function planButtons(clientId: string, page: number, pages: number): ActionsBlock {
  const turn = (to: number) => roomValue('plan', clientId, '', to)
  const about = JSON.stringify({ clientId })
  return buttons(
    button('Plan an action', openAction(FORMS.action), about),
    button('Open a risk', openAction(FORMS.risk), about),
    button('Add a commitment', openAction(FORMS.commitment), about),
    ...doors(...pageDoors(page, pages, turn), backTo(clientId))
  )
}

/** "12 open: 3 overdue, 2 due within 14 days" */
function countsOf(items: readonly PlanItem[]): string {
  const overdue = items.filter(({ dueIn }) => dueIn !== null && dueIn < 0).length
  const soon = items.filter(({ dueIn }) => dueIn !== null && dueIn >= 0 && dueIn <= SOON).length
  const parts = [
    ...(overdue === 0 ? [] : [`${overdue} overdue`]),
    ...(soon === 0 ? [] : [`${soon} due within ${SOON} days`])
  ]
  if (items.length === 0) return 'no open risks, actions or commitments on record'
  return parts.length === 0 ? `${items.length} open` : `${items.length} open: ${parts.join(', ')}`
}

/** What a cell may hold, so that a page fits into a message. */
const [WORDS, SHORT] = [110, 30]

function tableOf(items: readonly PlanItem[]): Table {
  return {
    caption: 'Open items',
    columns: ['Item', 'Kind', 'Due', 'Owner', 'Risk'],
    rows: items.map((item) => [
      cut(cleanName(item.words), WORDS),
      KINDS[item.kind],
      dueCell(item),
      cut(item.owner ?? 'nobody', SHORT),
      riskCell(item)
    ])
  }
}

const KINDS: Record<PlanItem['kind'], string> = { risk: 'Risk', action: 'Action', commitment: 'Commitment' }

function dueCell({ due, dueIn }: PlanItem): Cell {
  if (due === null || dueIn === null) return { value: 1e6, text: 'no date' }
  return { value: due, text: dueIn < 0 ? `overdue: ${formatDay(due)}` : formatDay(due) }
}

const ALARMS = { leaving: 'may leave', competitor: 'high threat' }

function riskCell({ rating, risk }: PlanItem): Cell {
  if (rating === null) return risk === null ? '' : `for: ${cut(cleanName(risk), SHORT)}`
  const { likelihood, impact, weight, alarm, isAccepted } = rating
  const product =
    likelihood === null || impact === null ? null : `${likelihood} × ${impact} = ${likelihood * impact}`
  const said = [product, alarm && ALARMS[alarm], isAccepted ? 'accepted' : null].filter(
    (part) => part !== null
  )
  return { value: weight, text: said.join(', ') || 'not rated' }
}

/** Reads any item of the page whole. */
function itemSelect(clientId: string, items: readonly PlanItem[]): ActionsBlock {
  return {
    type: 'actions',
    block_id: entryRow(clientId, 0),
    elements: [
      {
        type: 'static_select',
        action_id: ACTIONS.readEntry,
        placeholder: plain('Read an item whole…', SLACK_LIMITS.placeholder),
        options: items.map(({ kind, words, revision }) => option(words, `${ORIGINS[kind]}:${revision}`))
      }
    ]
  }
}

/** Lists of the page's items for what can be done with them. */
function taskRows(clientId: string, items: readonly PlanItem[]): ActionsBlock[] {
  const row = (task: keyof typeof PLAN_TASKS, words: string, of: readonly PlanItem[]): ActionsBlock[] =>
    of.length === 0 ? [] : [taskRow(planRow(PLAN_TASKS[task], clientId), words, of)]
  return [
    ...row('settle', 'Settle an item…', items),
    ...row('change', 'Change an item…', items),
    ...row(
      'mitigate',
      'Plan an action for a risk…',
      items.filter(({ kind }) => kind === 'risk')
    )
  ]
}

function taskRow(blockId: string, words: string, items: readonly PlanItem[]): ActionsBlock {
  return {
    type: 'actions',
    block_id: blockId,
    elements: [
      {
        type: 'static_select',
        action_id: ACTIONS.openPlanItem,
        placeholder: plain(words, SLACK_LIMITS.placeholder),
        options: items.map(({ kind, words: its, revision }) => option(its, `${kind}:${revision}`))
      }
    ]
  }
}

/** What stands at the beginning of an item in the timeline. */
const ORIGINS = { risk: 'risk_opened', action: 'action_planned', commitment: 'commitment_made' } as const
