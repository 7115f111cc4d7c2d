import { inZone } from '../mrkdwn/format-date.ts'

/** What a clock in the zone shows at an instant (epoch seconds), as `YYYY-MM-DDTHH:MM` for a datetime-local input. */
export function wallClock(seconds: number, timeZone: string): string {
  const parts = inZone(seconds * 1000, timeZone, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23'
  })
  const [day, month, year, hour, minute] = parts.split(/\D+/)
  return `${year}-${month}-${day}T${hour}:${minute}`
}

/** The instant (epoch seconds) at which a clock in the zone shows the given time; a time skipped in spring moves on. */
export function instantOf(wall: string, timeZone: string): number | null {
  const asUtc = Date.parse(`${wall}Z`) / 1000
  if (Number.isNaN(asUtc)) return null
  const offsetAt = (seconds: number) => Date.parse(`${wallClock(seconds, timeZone)}Z`) / 1000 - seconds
  const guess = asUtc - offsetAt(asUtc)
  return asUtc - offsetAt(guess)
}
