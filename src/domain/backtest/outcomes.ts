import { type DayNumber, dayNumber } from '../calendar.ts'
import type { CalendarDate } from '../time.ts'

/** A stretch in which a client was away, as it is on record now. */
type Absence = { from: DayNumber; until: DayNumber }

/** When clients were lost, judged by what is on record now: hindsight, which the assessments must not have. */
export type Outcomes = {
  /** Whether a client had left by a day and was not back. */
  isLostOn(clientId: string, day: DayNumber): boolean
  /** Whether a client left in the days after a day, the last one included. Coming back soon does not undo it. */
  isLostWithin(clientId: string, day: DayNumber, days: number): boolean
}

/** Creates the outcomes from the losses on record. Throws a RangeError when a date is malformed. */
export function outcomesFrom(
  losses: Iterable<{ clientId: string; lostOn: CalendarDate; wonBackOn: CalendarDate | null }>
): Outcomes {
  const absences = new Map<string, Absence[]>()
  for (const { clientId, lostOn, wonBackOn } of losses) {
    const absence = { from: dayNumber(lostOn), until: wonBackOn === null ? Infinity : dayNumber(wonBackOn) }
    const known = absences.get(clientId)
    if (known === undefined) absences.set(clientId, [absence])
    else known.push(absence)
  }
  const of = (clientId: string) => absences.get(clientId) ?? []
  return {
    isLostOn: (clientId, day) => of(clientId).some(({ from, until }) => from <= day && day < until),
    isLostWithin: (clientId, day, days) => of(clientId).some(({ from }) => from > day && from <= day + days)
  }
}
