import type { ActionsBlock, Button, KnownBlock } from '@slack/types'
import { displayedScore } from '../../domain/assessment/level.ts'
import type { Alert } from '../../domain/attention/alert.ts'
import type { PlannedCall, PlanWords } from '../../usecases/speaking/compose-plan.ts'
import { button, buttonAbout, buttons } from '../blocks/button.ts'
import { LEVELS } from '../blocks/level.ts'
import type { Message } from '../blocks/message.ts'
import { type Mrkdwn, mrkdwn } from '../blocks/mrkdwn.ts'
import { bold, emoji, type Line, lines } from '../blocks/rich.ts'
import { header, note } from '../blocks/section.ts'
import { dueLine } from '../home/alert-blocks.ts'
import { ACTIONS, weekRow } from '../ids.ts'
import { settlingButtons } from './settling-blocks.ts'

/** Of each part so many are shown; the Home has the rest. */
const DUE = 7
const WAITING = 5

/** The week of one person: whom to talk to today, what is due, and what waits for them. */
export function planMessage(words: PlanWords): Message {
  const { calls, due, waiting, timeZone } = words
  const rest = Math.max(0, due.length - DUE) + Math.max(0, waiting.length - WAITING)
  return {
    text: textOf(words),
    blocks: asWeek([
      ...(calls.length === 0 ? [] : [header('Whom to talk to today'), ...calls.flatMap(callBlocks)]),
      ...listBlocks('Due this week', due.slice(0, DUE), timeZone),
      ...listBlocks('Waiting for you', waiting.slice(0, WAITING), timeZone),
      ...(rest > 0 ? [note(`And ${rest} more: open Home.`)] : [])
    ])
  }
}

/** "Your week: talk to Acme Corp, Beta. Besides, 4 due, 2 waiting for you." */
function textOf({ calls, due, waiting }: PlanWords): Mrkdwn {
  const counts = [
    ...(due.length === 0 ? [] : [`${due.length} due`]),
    ...(waiting.length === 0 ? [] : [`${waiting.length} waiting for you`])
  ]
  const words = counts.length === 0 ? 'nothing else is due' : counts.join(', ')
  const names = calls.map(({ alert }) => alert.client.name).join(', ')
  return names === '' ? mrkdwn`Your week: ${words}.` : mrkdwn`Your week: talk to ${names}. Besides, ${words}.`
}

function callBlocks({ alert, client }: PlannedCall): KnownBlock[] {
  const { name, id } = alert.client
  const level = client && LEVELS[client.level]
  const first: Line =
    client === null || level === null
      ? [bold(name)]
      : [emoji(level.emoji), ' ', bold(name), ` · ${level.word}, risk ${displayedScore(client.score)}`]
  return [
    lines(first, [alert.sentence]),
    row(alert, [
      button('Log check-in', ACTIONS.openCheckin, id),
      button('Show client', ACTIONS.showClient, id)
    ])
  ]
}

function listBlocks(title: string, alerts: readonly Alert[], timeZone: string): KnownBlock[] {
  if (alerts.length === 0) return []
  const blocks = alerts.flatMap((alert) => {
    const due = dueLine(alert, timeZone)
    return [
      lines([bold(alert.client.name)], [alert.sentence], ...(due.length === 0 ? [] : [due])),
      row(alert, [...settlingButtons(alert), button('Show client', ACTIONS.showClient, alert.client.id)])
    ]
  })
  return [header(title), ...blocks]
}

function row({ client, sentence }: Alert, all: readonly Button[]): ActionsBlock {
  return buttons(...all.map((each) => buttonAbout(each, client.name, sentence)))
}

/** Each row of buttons is known as one of a plan. */
function asWeek(blocks: readonly KnownBlock[]): KnownBlock[] {
  return blocks.map((block, place) =>
    block.type === 'actions' ? { ...block, block_id: weekRow(place) } : block
  )
}
