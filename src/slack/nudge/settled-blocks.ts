import type { RichTextBlock } from '@slack/types'
import { dayIn, formatDay } from '../../domain/calendar.ts'
import type { SeenTo, SettledItem } from '../../usecases/speaking/nudge-words.ts'
import { bold, day, type Line, lines, struck } from '../blocks/rich.ts'

/**
 * What is seen to: its client, what it was about, and "✓ check-in logged by Dana Reyes, 23 Nov 2026 · risk 62 → 48"; without a tick where
 * nobody did anything. Its days are those of the zone.
 */
export function settledBlock(item: SettledItem, timeZone: string): RichTextBlock {
  const { client, sentence, by, at, move } = item
  const done: Line = [
    `${by === null ? '' : '✓ '}${deedWords(item)}`,
    ...(at === null ? [] : [', ', day(at, formatDay(dayIn(timeZone, at)))]),
    ...(move === null ? [] : [` · risk ${move.from} → ${move.to}`])
  ]
  return lines([bold(client.name)], ...(sentence === null ? [] : [[struck(sentence)]]), done)
}

/** "check-in logged by Dana Reyes" */
export function deedWords({ how, by }: SeenTo): string {
  return by === null ? how : `${how} by ${by}`
}

/** "check-in logged by Dana Reyes, risk 62 → 48" */
export function outcomeWords(item: SettledItem): string {
  const { move } = item
  return `${deedWords(item)}${move === null ? '' : `, risk ${move.from} → ${move.to}`}`
}
