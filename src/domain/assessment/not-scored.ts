import { calendarDate, type DayNumber, dayIn, dayNumber } from '../calendar.ts'
import { wasBelieved } from '../clients/believed.ts'
import type { ClientFacts } from '../clients/facts.ts'
import type { Instant } from '../time.ts'
import type { NotScored } from './assessment.ts'
import type { Moment } from './moment.ts'

/**
 * Why a client has no score at a moment, judged by what was believed at `asOf`; null when it has one.
 *
 * A client is lost from the day it left until the day it was won back. Being lost says more than being archived.
 */
export function notScored(facts: ClientFacts, asOf: Instant, at: Moment, timeZone: string): NotScored | null {
  let lostDay: DayNumber = -Infinity
  for (const loss of facts.losses) {
    const { lostOn, wonBackOn } = loss
    if (!wasBelieved(loss, asOf) || dayNumber(lostOn) > at.day) continue
    if (wonBackOn === null || dayNumber(wonBackOn) > at.day) lostDay = Math.max(lostDay, dayNumber(lostOn))
  }
  if (lostDay > -Infinity) return { kind: 'not_scored', because: 'lost', since: calendarDate(lostDay) }
  const { archivedAt } = facts.client
  if (archivedAt === null || archivedAt > at.instant) return null
  return { kind: 'not_scored', because: 'archived', since: calendarDate(dayIn(timeZone, archivedAt)) }
}
