import { DateTime } from 'luxon'
import type { Instant } from '../domain/time.ts'
import { CliError } from './cli-context.ts'

/** Further back or ahead nobody has a book, and dates are slips of the keyboard. */
const [FIRST, LAST] = [Date.UTC(1970), Date.UTC(2101)]

/** Reads what somebody typed for an instant: ISO 8601, a bare date being the start of that day in an IANA zone. */
export function instantTyped(option: string, text: string, timeZone: string): Instant {
  const at = DateTime.fromISO(text, { zone: timeZone })
  if (at.isValid && (at.toMillis() < FIRST || at.toMillis() >= LAST))
    throw new CliError(`${option} "${text}" is out of range: write a date from 1970 to 2100`)
  if (at.isValid) return at.toMillis()
  throw new CliError(`${option} "${text}" is not a date or instant: write 2026-03-31 or 2026-03-31T09:00:00Z`)
}
