import { type DayNumber, dayIn, dayNumber } from '../calendar.ts'
import { wasBelieved } from '../clients/believed.ts'
import type { OverrideFacts } from '../clients/judgement.ts'
import type { Instant } from '../time.ts'
import { compareLevels } from './level.ts'
import type { Moment } from './moment.ts'

/** The longest time for which a person may pin a level. */
export const PIN_DAYS = 90

/** The pin that a person set last, and the last day on which it holds. */
export type Pin = { override: OverrideFacts; lastDay: DayNumber }

/**
 * The latest pin made and recorded by an instant, expired or not: a newer one ends the older ones for good, so
 * that none comes back when the newer one expires. No pin outlasts 90 days, whatever it says.
 */
export function pinBy(asOf: Instant, overrides: OverrideFacts[], timeZone: string): Pin | null {
  let latest: OverrideFacts | null = null
  for (const override of overrides) {
    if (override.madeAt > asOf || !wasBelieved(override, asOf)) continue
    if (latest === null || compareOverrides(override, latest) > 0) latest = override
  }
  if (latest === null) return null
  const lastDay = Math.min(dayNumber(latest.expiresOn), dayIn(timeZone, latest.madeAt) + PIN_DAYS)
  return { override: latest, lastDay }
}

/** Whether a pin still holds on a day. */
export function isHeld(pin: Pin | null, at: Moment): pin is Pin {
  return pin !== null && at.day <= pin.lastDay
}

/**
 * Later ones win; of two made at the same instant the one written down later does, of two written down at once the riskier, and
 * the rest only keeps the order of facts out of it.
 */
function compareOverrides(a: OverrideFacts, b: OverrideFacts): number {
  return (
    a.madeAt - b.madeAt ||
    a.recordedAt - b.recordedAt ||
    compareLevels(a.level, b.level) ||
    (a.expiresOn === b.expiresOn ? 0 : a.expiresOn < b.expiresOn ? -1 : 1) ||
    (a.reason === b.reason ? 0 : a.reason < b.reason ? -1 : 1)
  )
}
