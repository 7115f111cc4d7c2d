import { calendarDate, formatDay } from '../calendar.ts'
import type { ClientFacts } from '../clients/facts.ts'
import type { Policy } from '../policy.ts'
import { DAY, type Instant } from '../time.ts'
import type { Projection } from './assessment.ts'
import { ENOUGH_INPUTS } from './inputs.ts'
import { type Judgement, judge } from './judgement.ts'
import { compareLevels } from './level.ts'
import { type Moment, momentAt } from './moment.ts'
import { notScored } from './not-scored.ts'
import { signals } from './signals.ts'
import { type Situation, situationBy } from './situation.ts'

/** How many days ahead a projection looks. */
const HORIZON_DAYS = 180

/**
 * The first day in the next 180 on which the level rises if nothing further is logged, or null when it does
 * not.
 *
 * Judges what is known at `asOf` once for each following day, in steps of 24 hours. What is announced comes
 * true: an executive leaves, a pin runs out, a contract ends. A day on which the client is lost or archived has
 * no level, so the search ends there.
 */
export function project(facts: ClientFacts, policy: Policy, asOf: Instant): Projection | null {
  const today = momentAt(asOf, policy.timeZone)
  if (notScored(facts, asOf, today, policy.timeZone) !== null) return null
  return projectSituation(situationBy(asOf, facts, policy), today)
}

/** The same for facts that are boiled down already, of a client that has a score today. */
export function projectSituation(situation: Situation, today: Moment): Projection | null {
  const { facts, policy } = situation
  const now = judge(situation, today)
  for (let day = 1; day <= HORIZON_DAYS; day++) {
    const at = momentAt(today.instant + day * DAY, policy.timeZone)
    if (notScored(facts, today.instant, at, policy.timeZone) !== null) return null
    const then = judge(situation, at)
    if (compareLevels(then.level, now.level) > 0) return projectionOf(situation, now, then)
  }
  return null
}

function projectionOf(situation: Situation, now: Judgement, then: Judgement): Projection {
  const { at, level } = then
  const cause = causeOf(situation, now, then)
  const turn = level === 'watch' ? 'Turns to watch' : `Turns ${level}`
  const sentence = `${turn} on ${formatDay(at.day)}. By then: ${cause.sentence}`
  return { on: calendarDate(at.day), level, signal: cause.signal, sentence }
}

function causeOf(
  situation: Situation,
  now: Judgement,
  then: Judgement
): Pick<Projection, 'signal' | 'sentence'> {
  if (now.levelBasis === 'override' && then.at.day - 1 === situation.pin?.lastDay)
    return { signal: null, sentence: `the level is no longer pinned to ${now.level}` }
  if (then.levelBasis === 'not enough data')
    return { signal: null, sentence: `fewer than ${ENOUGH_INPUTS} inputs are left to judge by` }
  if (then.levelBasis === 'floor' && then.floor !== null)
    return { signal: then.floor.signal, sentence: then.floor.reason(situation, then.at) }
  return steepestRise(situation, now, then)
}

/** The signal whose contribution, weight × severity, has grown most between two moments. */
function steepestRise(
  situation: Situation,
  now: Judgement,
  then: Judgement
): Pick<Projection, 'signal' | 'sentence'> {
  const rises = signals.map((signal, place) => {
    const growth = (then.severities[place] ?? 0) - (now.severities[place] ?? 0)
    return { signal, growth: growth * (situation.weights[place] ?? 0) }
  })
  const { signal } = rises.reduce((steepest, rise) => (rise.growth > steepest.growth ? rise : steepest))
  return { signal: signal.key, sentence: signal.sentence(situation, then.at) }
}
