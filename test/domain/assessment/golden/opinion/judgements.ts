import { DateTime } from 'luxon'
import type { Level } from '../../../../../src/domain/assessment/level.ts'
import { dateThere, daysSince, type Known, ramp } from './known.ts'

/** The judgement that was made last, if any was made by now. */
function latest<T extends { madeAt: number }>(known: Known, judgements: T[]): T | null {
  const [last] = judgements.filter(({ madeAt }) => madeAt <= known.asOf).sort((a, b) => b.madeAt - a.madeAt)
  return last ?? null
}

export function healthCheck(known: Known): number | null {
  const check = latest(known, known.facts.healthChecks)
  if (check === null || daysSince(known, check.madeAt) > 180) return null
  const marks = [check.service, check.engagement, check.trust].filter((mark) => mark !== null)
  return ramp(Math.min(...marks), 4, 1)
}

export function pulse(known: Known): number | null {
  const felt = latest(known, known.facts.pulses)
  if (felt === null) return null
  const isExtreme = felt.pulse === 1 || felt.pulse === 5
  return daysSince(known, felt.madeAt) > (isExtreme ? 30 : 90) ? null : ramp(felt.pulse, 4, 1)
}

/** The level pinned last, while it holds: through its last day, and 90 days at most. */
export function pinnedLevel(known: Known): Level | null {
  const pin = latest(known, known.facts.overrides)
  if (pin === null) return null
  const ninetyDaysOn =
    DateTime.fromISO(dateThere(known.house, pin.madeAt)).plus({ days: 90 }).toISODate() ?? ''
  return known.today <= pin.expiresOn && known.today <= ninetyDaysOn ? pin.level : null
}
