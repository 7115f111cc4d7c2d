import type { DayNumber } from '../calendar.ts'

/** Which days a backtest looks at, and how far ahead; null where nobody has said. */
export type Span = {
  from: DayNumber | null
  to: DayNumber | null
  /** Days from one cut-off to the next, at least 1. */
  everyDays: number
  /** Days after a cut-off in which a loss counts, at least 1. */
  horizonDays: number
}

/** Days that can be looked at, and those of the span that are too recent. */
export type CutOffs = { days: DayNumber[]; tooRecent: DayNumber[] }

/** A span without a start covers the year before its end. */
const YEAR = 365

/** The last day of which everybody's fate is known: the horizon after it was over before today began. */
export function latestCutOff(today: DayNumber, horizonDays: number): DayNumber {
  return today - horizonDays - 1
}

/**
 * The cut-offs of a span, `everyDays` apart from its first day on. A client whose horizon is not over may still be
 * lost: counting it as kept would flatter the kept, so those cut-offs are set apart.
 */
export function cutOffsOf({ from, to, everyDays, horizonDays }: Span, today: DayNumber): CutOffs {
  const latest = latestCutOff(today, horizonDays)
  const last = to ?? Math.max(latest, from ?? latest)
  const days: DayNumber[] = []
  for (let day = from ?? Math.min(last, latest) - YEAR; day <= last; day += everyDays) days.push(day)
  return {
    days: days.filter((day) => day <= latest),
    tooRecent: days.filter((day) => day > latest)
  }
}
