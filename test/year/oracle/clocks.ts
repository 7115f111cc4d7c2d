import { DateTime } from 'luxon'
import { DAY, type Instant } from '../../../src/domain/time.ts'
import { type Day, dateOf, dayOfDate } from '../world/days.ts'
import type { Somebody, World } from '../world/world.ts'

// Everything about zones here asks luxon, date by date and hour by hour; the product has arithmetic of its own.

const HOME = 'Europe/Berlin'
const HOUR = 3_600_000

export const startOf = (day: Day) => clock(day, 0, 0, HOME)

export function dayAt(at: Instant, zone = HOME): Day {
  return dayOfDate(DateTime.fromMillis(at, { zone }).toISODate() ?? '')
}

const clocks = new Map<string, Instant>()

/** When clocks first show a time on a day; with the change where they leave it out. */
function clock(day: Day, hour: number, minute: number, zone: string): Instant {
  const key = `${day} ${hour} ${minute} ${zone}`
  const known = clocks.get(key) ?? findClock(day, hour, minute, zone)
  clocks.set(key, known)
  return known
}

function findClock(day: Day, hour: number, minute: number, zone: string): Instant {
  const found = DateTime.fromISO(`${dateOf(day)}T00:00`, { zone }).set({ hour, minute })
  if (found.hour !== hour || found.minute !== minute) return found.startOf('hour').toMillis()
  const earlier = found.minus({ hours: 1 })
  return (earlier.hour === hour && earlier.minute === minute ? earlier : found).toMillis()
}

function isWorked(at: DateTime, { holidays }: World): boolean {
  return at.weekday <= 5 && !holidays.includes(at.toISODate() ?? '')
}

/** When so many working hours, 09:00 to 17:00 in Berlin, are over. */
export function afterWork(start: Instant, hours: number, world: World): Instant {
  let left = hours * HOUR
  for (let day = dayAt(start); ; day++) {
    if (!isWorked(DateTime.fromISO(dateOf(day)), world)) continue
    const begin = Math.max(start, clock(day, 9, 0, HOME))
    const end = clock(day, 17, 0, HOME)
    if (begin + left <= end) return begin + left
    left -= Math.max(0, end - begin)
  }
}

const within = (hour: number, { from, to }: { from: number; to: number }) =>
  from <= to ? from <= hour && hour < to : hour >= from || hour < to

/** Much is decided at the same instants. */
const moments = new Map<string, Instant>()

/** The first instant at which somebody may be told: from nine to six outside their quiet hours, on days they work. */
export function goodMoment(from: Instant, person: Somebody, isUrgent: boolean, world: World): Instant {
  const key = `${from} ${person.id} ${isUrgent}`
  const known = moments.get(key) ?? findMoment(from, person, isUrgent, world)
  moments.set(key, known)
  return known
}

function findMoment(from: Instant, person: Somebody, isUrgent: boolean, world: World): Instant {
  const { timeZone, quietHours } = person
  const quiet = quietHours ?? { from: 20, to: 8 }
  const awake = Array.from({ length: 24 }, (_, hour) => hour).filter((hour) => !within(hour, quiet))
  const office = awake.filter((hour) => hour >= 9 && hour < 18)
  const hours = isUrgent || office.length === 0 ? awake : office
  const now = DateTime.fromMillis(from, { zone: timeZone })
  if (isWorked(now, world) && hours.includes(now.hour)) return from
  for (let day = dayAt(from, timeZone); ; day++) {
    if (!isWorked(DateTime.fromISO(dateOf(day)), world)) continue
    const next = hours.map((hour) => clock(day, hour, 0, timeZone)).find((at) => at > from)
    if (next !== undefined) return next
  }
}

/** The times of a weekly schedule between two instants. */
export function weekly(
  { weekday, hour, minute, timeZone }: { weekday: number; hour: number; minute: number; timeZone: string },
  after: Instant,
  before: Instant
): Instant[] {
  const times: Instant[] = []
  for (let day = dayAt(after, timeZone) - 1; day * DAY < before + DAY; day++) {
    if (((day + 3) % 7) + 1 !== weekday) continue
    const at = clock(day, hour, minute, timeZone)
    if (after < at && at < before) times.push(at)
  }
  return times
}

export function shownTo(at: Instant, zone: string): string {
  return DateTime.fromMillis(at, { zone }).toFormat('ccc yyyy-MM-dd HH:mm')
}
