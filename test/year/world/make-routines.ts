import type { Level } from '../../../src/domain/assessment/level.ts'
import type { Instant } from '../../../src/domain/time.ts'
import { BEGIN, dateOf, FIRST_DAY, LAST_DAY } from './days.ts'
import { isInYear, sometimeOn, weekday } from './happenings.ts'
import type { Making } from './making.ts'
import type { Standing } from './world.ts'

const LEVELS: [number, Level][] = [
  [75, 'critical'],
  [50, 'at risk'],
  [25, 'watch'],
  [0, 'healthy']
]

/** A snapshot each Tuesday of a score that wanders. */
export function makeStandings({ dice, recordedAt }: Making): Standing[] {
  const standings: Standing[] = []
  let score = dice.between(5, 80)
  for (let day = FIRST_DAY + 1; day < LAST_DAY; day += 7) {
    const at = sometimeOn(day, 0)
    if (dice.chance(35)) score = Math.min(95, Math.max(2, score + dice.between(-25, 25)))
    const level = LEVELS.find(([from]) => score >= from)?.[1] ?? 'healthy'
    if (at > recordedAt) standings.push({ at, day: dateOf(day), level, score })
  }
  return standings
}

/** Some are checked about every quarter. */
export function makeChecks({ index, dice }: Making): Instant[] {
  if (dice.chance(55)) return []
  const checks: Instant[] = []
  for (let day = FIRST_DAY - dice.between(-40, 80); day < LAST_DAY; day += dice.between(50, 160)) {
    const at = sometimeOn(weekday(day), index)
    if (at < BEGIN || isInYear(at)) checks.push(at)
  }
  return checks
}

/** Somebody looks over what is known, early in some month. */
export function makeConfirmations({ index, dice }: Making): Instant[] {
  if (dice.chance(35)) return []
  const months = dice.between(1, 2)
  return Array.from({ length: months }, () => sometimeOn(weekday(FIRST_DAY + dice.between(20, 350)), index))
    .filter(isInYear)
    .sort((a, b) => a - b)
    .filter((at, i, all) => at !== all[i - 1])
}
