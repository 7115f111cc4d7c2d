import type { ActionsBlock, KnownBlock } from '@slack/types'
import type { Assessment } from '../../domain/assessment/assessment.ts'
import { displayedScore } from '../../domain/assessment/level.ts'
import { dayNumber, formatDay } from '../../domain/calendar.ts'
import type { SignalChange } from '../../domain/explanation/changes.ts'
import type { Relief, Remedies } from '../../domain/explanation/remedies.ts'
import type { ShownChanges } from '../../usecases/show-changes.ts'
import { buttons } from '../blocks/button.ts'
import { LEVELS } from '../blocks/level.ts'
import type { Message } from '../blocks/message.ts'
import { mrkdwn } from '../blocks/mrkdwn.ts'
import { bold, type Line, lines, points } from '../blocks/rich.ts'
import { header, note } from '../blocks/section.ts'
import { plain } from '../blocks/text.ts'
import { ACTIONS, sinceRow } from '../ids.ts'
import { SLACK_LIMITS } from '../limits.ts'
import { backTo, doors, roomValue } from './room-blocks.ts'

/** So many remedies are told one by one, the strongest first; all of them together count in any case. */
const REMEDIES = 12

/** What changed a client's risk since a day, and what would bring it down. */
export function changesMessage(shown: ShownChanges): Message {
  const { client, since, isTooLate, explanation } = shown
  const { changes, remedies } = explanation
  const movement = movementOf(shown)
  return {
    text: mrkdwn`${client.name}: ${movement}`,
    blocks: [
      header(client.name),
      ...(isTooLate ? [note('That day has not begun yet. Choose a day before today.')] : []),
      lines([bold(`Since ${formatDay(dayNumber(since))}: `), movement]),
      ...changesBlocks(changes),
      ...remediesBlocks(remedies),
      sinceBlock(client.id, since),
      changesButtons(client.id)
    ] satisfies KnownBlock[]
  }
}

/** The row of buttons below the changes. */
function changesButtons(clientId: string): ActionsBlock {
  const since = (days: number) => [`Since ${days} days`, roomValue('changes', clientId, days)] as const
  const why = ['Why this score', roomValue('why', clientId)] as const
  return buttons(...doors(since(7), since(30), since(90), why, backTo(clientId)))
}

/** "risk 31 → 57, watch → at risk" */
function movementOf({ client, explanation: { now, before } }: ShownChanges): string {
  if (now.kind === 'not_scored') return `${client.name} has no score: it is ${now.because}`
  if (before.kind === 'unknown') return `risk ${words(now)}. The client was not on record then`
  if (before.kind === 'not_scored')
    return `risk ${words(now)}. The client had no score then: it was ${before.because}`
  const [from, to] = [displayedScore(before.score), displayedScore(now.score)]
  const level = `${LEVELS[before.level].word} → ${LEVELS[now.level].word}`
  if (before.level !== now.level) return `risk ${from} → ${to}, ${level.toLowerCase()}`
  return from === to
    ? `risk still ${words(now)}`
    : `risk ${from} → ${to}, still ${LEVELS[now.level].word.toLowerCase()}`
}

function words({ score, level }: Assessment): string {
  return `${displayedScore(score)} (${LEVELS[level].word.toLowerCase()})`
}

function changesBlocks(changes: readonly SignalChange[]): KnownBlock[] {
  if (changes.length === 0) return [lines(['No signal became better or worse.'])]
  const items = changes.map(
    ({ effect, after, sentence }): Line => [
      bold(signed(effect)),
      after === 0 ? ` No longer: ${sentence}` : ` ${sentence}`
    ]
  )
  return [
    points([bold('What became worse or better')], items),
    note('Each by itself, judged by today’s policy: they do not add up to the difference.')
  ]
}

function signed(effect: number): string {
  const size = displayedScore(Math.abs(effect))
  if (size === 0) return effect < 0 ? 'slightly better:' : 'slightly worse:'
  return effect < 0 ? `−${size}` : `+${size}`
}

function remediesBlocks({ each, together }: Remedies): KnownBlock[] {
  if (together === null)
    return [lines([bold('What would bring it down: '), 'nothing on record that could be settled'])]
  const shown = each.slice(0, REMEDIES).map(remedyLine)
  const rest = each.length - shown.length
  const all: Line[] = each.length < 2 ? [] : [[bold('All of it together'), `: ${outcome(together)}`]]
  const more: Line[] = rest === 0 ? [] : [[`${rest} more, each of which does less`]]
  return [points([bold('What would bring it down if it happened today')], [...shown, ...more, ...all])]
}

function remedyLine({ action, ...relief }: Relief): Line {
  return [bold(action), `: ${outcome(relief)}`]
}

function outcome({ score, level }: Omit<Relief, 'action'>): string {
  return `risk ${displayedScore(score)}, ${LEVELS[level].word.toLowerCase()}`
}

/** A day to compare with. */
function sinceBlock(clientId: string, initial: string): ActionsBlock {
  return {
    type: 'actions',
    block_id: sinceRow(clientId),
    elements: [
      {
        type: 'datepicker',
        action_id: ACTIONS.chooseSince,
        initial_date: initial,
        placeholder: plain('Since another day', SLACK_LIMITS.placeholder)
      }
    ]
  }
}
