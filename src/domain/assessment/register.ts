import { type DayNumber, dayIn, dayNumber } from '../calendar.ts'
import { wasBelieved } from '../clients/believed.ts'
import type { RiskFacts } from '../clients/risk.ts'
import type { Instant } from '../time.ts'
import type { Moment } from './moment.ts'
import { inStableOrder } from './stable-order.ts'

/** A register entry with its dates as numbers: −Infinity for an unknown beginning, Infinity for what has not happened. */
export type RegisterEntry = {
  risk: RiskFacts
  openedDay: DayNumber
  acceptedDay: DayNumber
  closedDay: DayNumber
}

/** The register's entries believed at an instant, without those closed by then. */
export function registerBy(asOf: Instant, risks: RiskFacts[], timeZone: string): RegisterEntry[] {
  const today = dayIn(timeZone, asOf)
  const entries: RegisterEntry[] = []
  for (const risk of risks) {
    if (!wasBelieved(risk, asOf)) continue
    const closedDay = risk.closedOn === null ? Infinity : dayNumber(risk.closedOn)
    if (closedDay <= today) continue
    const openedDay = risk.openedOn === null ? -Infinity : dayNumber(risk.openedOn)
    const acceptedDay = risk.acceptedOn === null ? Infinity : dayNumber(risk.acceptedOn)
    entries.push({ risk, openedDay, acceptedDay, closedDay })
  }
  return inStableOrder(entries, keyOf)
}

/** Whether an entry is open on a day: from the day it was opened until the one before it is closed. */
export function isOpen(entry: RegisterEntry, at: Moment): boolean {
  return entry.openedDay <= at.day && at.day < entry.closedDay
}

function keyOf({ risk, openedDay, acceptedDay }: RegisterEntry): string {
  const { risk: words, competitor, threat, likelihood, impact } = risk
  return [words, competitor, threat, likelihood, impact, openedDay, acceptedDay].join(' ')
}
