import { displayedScore } from '../assessment/level.ts'
import { type DayNumber, dayNumber, formatDay } from '../calendar.ts'
import type { ClientRef } from '../clients/client.ts'
import type { CalendarDate } from '../time.ts'
import type { Standing } from './digest-client.ts'

/** A client that the last digest listed, and what is on record of it since then. */
export type FollowedClient = {
  client: ClientRef
  before: Standing | null
  now: ({ kind: 'scored' } & Standing) | { kind: 'lost' | 'archived'; since: CalendarDate }
  /** The days of check-ins, and what was to be done and is. */
  checkIns: readonly DayNumber[]
  done: readonly string[]
}

/** What became of a client, a few words each: "checked in on 19 Nov 2026". */
export type Outcome = { client: ClientRef; happened: string[]; isUntouched: boolean }

/** Points of risk that are worth a word when the level is the same. Judgement. */
const WORTH_A_WORD = 5

/** What became of a client since the last digest listed it; that nobody did anything is said as well. */
export function outcomeOf({ client, before, now, checkIns, done }: FollowedClient): Outcome {
  if (now.kind !== 'scored') {
    const happened = [`${now.kind} on ${formatDay(dayNumber(now.since))}`]
    return { client, happened, isUntouched: false }
  }
  const acts = [
    ...(checkIns.length === 0 ? [] : [`checked in on ${formatDay(Math.max(...checkIns))}`]),
    ...(done.length === 0 ? [] : [`done: ${done[0]}${done.length > 1 ? ` and ${done.length - 1} more` : ''}`])
  ]
  const isUntouched = acts.length === 0
  const happened = [...acts, ...movement(before, now)]
  return {
    client,
    happened: isUntouched ? ['no check-in and no action done', ...happened] : happened,
    isUntouched
  }
}

function movement(before: Standing | null, now: Standing): string[] {
  if (before === null) return []
  const [was, is] = [displayedScore(before.score), displayedScore(now.score)]
  const risk = was === is ? `risk ${is}` : `risk ${was} → ${is}`
  if (before.level !== now.level) return [`${before.level} → ${now.level}, ${risk}`]
  return Math.abs(now.score - before.score) >= WORTH_A_WORD ? [risk] : []
}
