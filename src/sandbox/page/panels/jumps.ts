import { instantOf, wallClock } from '../elements/wall-clock.ts'
import { inZone } from '../mrkdwn/format-date.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const MONDAY = 1

/** Where the bot's clock can be moved with one press, in a zone: instants in epoch milliseconds, all later than now. */
export function jumpsFrom(now: number, timeZone: string): { label: string; to: number }[] {
  const today = Date.parse(wallClock(now / 1000, timeZone).slice(0, 10))
  const weekday = new Date(today).getUTCDay()
  const monday = today + ((MONDAY - weekday + 7) % 7) * DAY
  // On a Monday before nine it is this one.
  const nextMonday = nineOn(monday, timeZone) > now ? monday : monday + 7 * DAY
  return [
    { label: 'Next Monday 09:00', to: nineOn(nextMonday, timeZone) },
    { label: '+1 day 09:00', to: nineOn(today + DAY, timeZone) },
    { label: '+1 hour', to: now + HOUR }
  ]
}

/** An instant as the bar says it: `Mon 23 Nov 2026, 09:00`. */
export function clockWords(instant: number, timeZone: string): string {
  const weekday = inZone(instant, timeZone, { weekday: 'short' })
  const date = inZone(instant, timeZone, { day: 'numeric', month: 'short', year: 'numeric' })
  return `${weekday} ${date}, ${inZone(instant, timeZone, { hour: '2-digit', minute: '2-digit' })}`
}

function nineOn(day: number, timeZone: string): number {
  return (instantOf(`${new Date(day).toISOString().slice(0, 10)}T09:00`, timeZone) ?? 0) * 1000
}
