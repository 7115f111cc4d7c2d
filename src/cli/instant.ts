import { DateTime } from 'luxon'
import type { Instant } from '../domain/time.ts'
import { CliError } from './cli-context.ts'

/** Reads what somebody typed for an instant: ISO 8601, a bare date being the start of that day in an IANA zone. */
export function instantTyped(option: string, text: string, timeZone: string): Instant {
  const at = DateTime.fromISO(text, { zone: timeZone })
  if (at.isValid) return at.toMillis()
  throw new CliError(`${option} "${text}" is not a date or instant: write 2026-03-31 or 2026-03-31T09:00:00Z`)
}
