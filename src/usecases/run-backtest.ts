import { levels } from '../domain/assessment/level.ts'
import { cutOffsOf, latestCutOff, type Span } from '../domain/backtest/cut-offs.ts'
import { type Measure, measure } from '../domain/backtest/measure.ts'
import { collectObservations } from '../domain/backtest/observations.ts'
import { outcomesFrom } from '../domain/backtest/outcomes.ts'
import { calendarDate, type DayNumber, dayIn } from '../domain/calendar.ts'
import type { Workspace } from '../domain/clients/teammate.ts'
import { startOfDay } from '../domain/import/moments.ts'
import type { CalendarDate, Instant } from '../domain/time.ts'
import { assessBook } from './assess-book.ts'
import type { Losses } from './loss-ports.ts'
import type { Policies } from './policy-ports.ts'
import type { Facts } from './ports.ts'

/** One day of the past on which the book was assessed: how many clients, and how many of them were lost soon after. */
interface CutOff {
  on: CalendarDate
  n: number
  lost: number
}

/** What the assessments of the past were worth, by what became of the clients. */
export interface Backtest extends Measure {
  kind: 'measured'
  horizonDays: number
  everyDays: number
  policyVersion: number
  /** The earliest first; never empty. */
  cutOffs: CutOff[]
  /** Cut-offs that were asked for and left out, because the horizon after them is not over. */
  tooRecent: CalendarDate[]
}

/** A backtest, or why there is none: all cut-offs are too recent, or more than `most`. */
export type BacktestAnswer =
  | Backtest
  | { kind: 'too_recent'; latest: CalendarDate }
  | { kind: 'too_many'; cutOffs: number; most: number }

/** Where a backtest has got to: the cut-off under way, how many are done, and how many clients of it were assessed. */
export interface BacktestProgress {
  on: CalendarDate
  done: number
  of: number
  assessed: number
}

/** Bounds the memory: a book of ten thousand clients takes 70 MB at most. */
const MOST_CUT_OFFS = 500

/** Clients between two words about the progress. */
const STEP = 1000

/**
 * Assesses the book at past cut-offs from what was recorded by then, with the policy of today, and compares with the losses
 * on record now. A cut-off is the start of a day in the workspace's zone; a loss counts from the day after it through
 * the last day of the horizon. Clients of which we know now that they had left are no longer asked about.
 */
export async function runBacktest(
  ports: { facts: Facts; losses: Losses; policies: Policies },
  workspace: Workspace,
  span: Span,
  now: Instant,
  progress: (progress: BacktestProgress) => void
): Promise<BacktestAnswer> {
  const { timeZone } = workspace
  const today = dayIn(timeZone, now)
  const { days, tooRecent } = cutOffsOf(span, today)
  if (days.length === 0)
    return { kind: 'too_recent', latest: calendarDate(latestCutOff(today, span.horizonDays)) }
  if (days.length > MOST_CUT_OFFS) return { kind: 'too_many', cutOffs: days.length, most: MOST_CUT_OFFS }
  const policy = await ports.policies.current(workspace)
  const outcomes = outcomesFrom(await ports.losses.all(workspace.id, now))
  const observations = collectObservations()

  async function look(day: DayNumber, done: number): Promise<CutOff> {
    const on = calendarDate(day)
    const cutOff = { on, n: 0, lost: 0 }
    for await (const { client, score, level } of assessBook(
      ports,
      workspace,
      policy,
      startOfDay(timeZone, on)
    )) {
      if (outcomes.isLostOn(client.id, day)) continue
      const isLost = outcomes.isLostWithin(client.id, day, span.horizonDays)
      observations.add(client.id, { score, levelPlace: levels.indexOf(level), isLost })
      cutOff.n += 1
      cutOff.lost += Number(isLost)
      if (cutOff.n % STEP === 0) progress({ on, done, of: days.length, assessed: cutOff.n })
    }
    return cutOff
  }

  const cutOffs: CutOff[] = []
  for (const day of days) cutOffs.push(await look(day, cutOffs.length))
  return {
    kind: 'measured',
    horizonDays: span.horizonDays,
    everyDays: span.everyDays,
    policyVersion: policy.version,
    cutOffs,
    tooRecent: tooRecent.map(calendarDate),
    ...measure(observations.all())
  }
}
