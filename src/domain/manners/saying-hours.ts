import type { PreferenceDetails } from '../clients/preferences.ts'

type QuietHours = PreferenceDetails['quietHours']

/** Hours of a day, 0 to 23. */
export type Hours = ReadonlySet<number>

const DAY_HOURS = Array.from({ length: 24 }, (_, hour) => hour)
/** When people read what can wait: from 09:00, and not after 18:00. */
const WORKING_HOURS = { from: 9, to: 18 }
/** What somebody who has said nothing is spared even by what cannot wait. */
const NIGHT = { from: 20, to: 8 }

/**
 * The hours in which something may be said to somebody.
 *
 * What can wait is said from 09:00 to 18:00, without their quiet hours; where these leave nothing of that, as with somebody who works
 * at night, in all hours that they leave. What is urgent is said in all hours outside the quiet ones, which are 20:00 to 08:00 for
 * somebody who has set none.
 */
export function sayingHours(quietHours: QuietHours, isUrgent: boolean): Hours {
  const quiet = quietHours ?? NIGHT
  const left = DAY_HOURS.filter((hour) => !isWithin(hour, quiet))
  const working = left.filter((hour) => isWithin(hour, WORKING_HOURS))
  return new Set(isUrgent || working.length === 0 ? left : working)
}

/** Hours that end before they begin go on past midnight. */
function isWithin(hour: number, { from, to }: { from: number; to: number }): boolean {
  return from <= to ? from <= hour && hour < to : hour >= from || hour < to
}
