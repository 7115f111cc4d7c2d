import type { RichTextBlock } from '@slack/types'
import { dayIn, formatDay } from '../../domain/calendar.ts'
import { isUndone } from '../../usecases/speaking/deeds.ts'
import type { SeenTo, SettledItem } from '../../usecases/speaking/nudge-words.ts'
import { bold, day, type Line, lines, struck } from '../blocks/rich.ts'
import { cleanName, cut } from '../blocks/text.ts'

/** Characters of a reason that are shown. */
const REASON = 200

/**
 * What is seen to: its client, what it was about, and "✓ check-in logged by Dana Reyes, 23 Nov 2026 · risk 62 → 48"; without a tick where
 * nothing was done: nobody did, or it was moved, broken or dropped. Below a snooze stands why it can wait. Its days are those of the zone.
 */
export function settledBlock(item: SettledItem, timeZone: string): RichTextBlock {
  const { client, sentence, how, by, at, move, reason } = item
  const done: Line = [
    `${by === null || isUndone(how) ? '' : '✓ '}${deedWords(item)}`,
    ...(at === null ? [] : [', ', day(at, formatDay(dayIn(timeZone, at)))]),
    ...(move === null ? [] : [` · risk ${move.from} → ${move.to}`])
  ]
  return lines(
    [bold(client.name)],
    ...(sentence === null ? [] : [[struck(sentence)]]),
    done,
    ...(reason === undefined ? [] : [[cut(cleanName(reason), REASON)]])
  )
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
