import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { WorkingTime } from '../../src/domain/policy.ts'
import { DAY, type Instant } from '../../src/domain/time.ts'
import { deadlineAfter } from '../../src/domain/working-time.ts'
import { offsetAt } from '../../src/domain/zone.ts'

const MINUTE = 60_000
const officeHours: WorkingTime = { weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '17:00', holidays: [] }
const aroundTheClock: WorkingTime = {
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  from: '00:00',
  to: '24:00',
  holidays: []
}

/** Deadline as text in UTC. */
function deadline(start: string, days: number, hours: Partial<WorkingTime> = {}, zone = 'Etc/UTC'): string {
  const instant = deadlineAfter(Date.parse(start), days, { ...officeHours, ...hours }, zone)
  return new Date(instant).toISOString().slice(0, 16)
}

describe('a deadline of one working day', () => {
  test('passes over the weekend', () => {
    expect(deadline('2026-11-20T16:00Z', 1)).toBe('2026-11-23T16:00')
  })

  test('begins with the next working hours when nobody is there', () => {
    expect(deadline('2026-11-21T12:00Z', 1)).toBe('2026-11-23T17:00')
    expect(deadline('2026-11-20T17:00Z', 1)).toBe('2026-11-23T17:00')
    expect(deadline('2026-11-20T22:00Z', 1)).toBe('2026-11-23T17:00')
    expect(deadline('2026-11-23T03:00Z', 1)).toBe('2026-11-23T17:00')
  })

  test('that begins with the working hours ends with them', () => {
    expect(deadline('2026-11-20T09:00Z', 1)).toBe('2026-11-20T17:00')
  })

  test('passes over holidays', () => {
    expect(deadline('2026-12-24T12:00Z', 1, { holidays: ['2026-12-25', '2026-12-28'] })).toBe(
      '2026-12-29T12:00'
    )
  })
})

describe('a deadline', () => {
  test('may be a part of a day or several days', () => {
    expect(deadline('2026-11-20T16:00Z', 0.125)).toBe('2026-11-20T17:00')
    expect(deadline('2026-11-20T16:00Z', 0.25)).toBe('2026-11-23T10:00')
    expect(deadline('2026-11-20T16:00Z', 14)).toBe('2026-12-10T16:00')
  })

  test('without a length is the first working moment', () => {
    expect(deadline('2026-11-20T16:00Z', 0)).toBe('2026-11-20T16:00')
    expect(deadline('2026-11-21T16:00Z', 0)).toBe('2026-11-23T09:00')
  })

  test('is counted on the clocks of the zone', () => {
    expect(deadline('2026-11-20T16:30Z', 0.5, {}, 'America/New_York')).toBe('2026-11-20T20:30')
    expect(deadline('2026-11-20T16:30Z', 0.5, {}, 'Asia/Kathmandu')).toBe('2026-11-23T07:15')
  })

  test('keeps its time of day when the clocks change on the weekend', () => {
    expect(deadline('2026-03-27T15:00Z', 1, {}, 'Europe/Berlin')).toBe('2026-03-30T14:00')
    expect(deadline('2026-10-23T14:00Z', 1, {}, 'Europe/Berlin')).toBe('2026-10-26T15:00')
  })

  test('of one day is 24 hours where somebody works around the clock, also when the clocks change', () => {
    expect(deadline('2026-03-28T15:00Z', 1, aroundTheClock, 'Europe/Berlin')).toBe('2026-03-29T15:00')
    expect(deadline('2026-10-24T15:00Z', 1, aroundTheClock, 'Europe/Berlin')).toBe('2026-10-25T15:00')
  })

  test('finds no time on a day whose working hours the clocks leave out', () => {
    const sundayNight = { weekdays: [7], from: '02:00', to: '03:00' }
    expect(deadline('2026-03-23T00:00Z', 1, sundayNight, 'Europe/Berlin')).toBe('2026-04-05T01:00')
  })
})

describe('a working time is refused', () => {
  test('when nobody ever works', () => {
    expect(() => deadline('2026-11-20T16:00Z', 1, { weekdays: [] })).toThrow(
      'No end within 30 years of a deadline in working days (1 from 20 Nov 2026): give the working time more weekdays or fewer holidays'
    )
  })

  test('when it ends before it begins', () => {
    expect(() => deadline('2026-11-20T16:00Z', 1, { from: '17:00', to: '09:00' })).toThrow(
      'No working time lies between 17:00 and 09:00: let it end later than it begins'
    )
  })

  test('when it is not written as a time of day', () => {
    for (const to of ['9:00', '24:30', 'noon'])
      expect(() => deadline('2026-11-20T16:00Z', 1, { to })).toThrow(
        `"${to}" is not a time of day: write HH:MM`
      )
  })
})

test('a length that is none is refused', () => {
  for (const days of [-1, Number.NaN])
    expect(() => deadline('2026-11-20T16:00Z', days)).toThrow(`${days} working days is not a length`)
})

/** Midnight of Sunday in UTC a week before the clocks change, or a day is left out, somewhere. */
const eventfulWeeks = ['2026-03-22', '2026-10-18', '2026-09-30', '2026-04-01', '2026-02-12', '2011-12-24']
const zones = [
  'Europe/Berlin',
  'America/New_York',
  'America/Santiago',
  'Africa/Casablanca',
  'Australia/Lord_Howe',
  'Pacific/Apia'
]
const clock = (halves: number) =>
  `${String(Math.floor(halves / 2)).padStart(2, '0')}:${halves % 2 === 0 ? '00' : '30'}`

const situations = fc.record({
  zone: fc.constantFrom(...zones),
  start: fc
    .tuple(fc.constantFrom(...eventfulWeeks), fc.integer({ min: 0, max: 12 * 24 * 60 }))
    .map(([week, minutes]) => Date.parse(week) + minutes * MINUTE),
  minutes: fc.integer({ min: 1, max: 4_000 }),
  hours: fc
    .tuple(fc.integer({ min: 0, max: 47 }), fc.integer({ min: 1, max: 48 }))
    .map(([from, length]) => ({ from: clock(from), to: clock(Math.min(48, from + length)) })),
  weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
  holidays: fc.subarray(['2026-03-30', '2026-10-24', '2026-10-26', '2026-04-03', '2011-12-29'])
})

/** Minutes of a time of day. */
const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** Walks from minute to minute and asks of each whether somebody works, by a clock that stands still instead of going back. */
function byMinutes(start: Instant, minutes: number, workingTime: WorkingTime, zone: string): Instant {
  const { weekdays, holidays, from, to } = workingTime
  let shown = -Infinity
  let worked = 0
  for (let instant = start - 2 * DAY; ; instant += MINUTE) {
    shown = Math.max(shown, instant + offsetAt(zone, instant))
    if (instant < start) continue
    const local = new Date(shown)
    const isWorkday =
      weekdays.includes(local.getUTCDay() || 7) && !holidays.includes(local.toISOString().slice(0, 10))
    const minute = local.getUTCHours() * 60 + local.getUTCMinutes()
    if (isWorkday && minutesOf(from) <= minute && minute < minutesOf(to)) worked++
    if (worked === minutes) return instant + MINUTE
  }
}

test('a deadline is the one found by counting working minutes', () => {
  fc.assert(
    fc.property(situations, ({ zone, start, minutes, hours, weekdays, holidays }) => {
      const workingTime = { ...hours, weekdays, holidays }
      const aDay = minutesOf(hours.to) - minutesOf(hours.from)
      const length = Math.min(minutes, 8 * aDay)
      expect(deadlineAfter(start, length / aDay, workingTime, zone)).toBe(
        byMinutes(start, length, workingTime, zone)
      )
    })
  )
})

test('a longer deadline never ends earlier, and neither does one that begins later', () => {
  const more = fc.double({ min: 0, max: 20, noNaN: true })
  fc.assert(
    fc.property(situations, more, more, fc.nat(5 * DAY), (situation, days, moreDays, later) => {
      const { zone, start, hours, weekdays, holidays } = situation
      const workingTime = { ...hours, weekdays, holidays }
      const end = deadlineAfter(start, days, workingTime, zone)
      expect(end).toBeGreaterThanOrEqual(start)
      expect(deadlineAfter(start, days + moreDays, workingTime, zone)).toBeGreaterThanOrEqual(end)
      expect(deadlineAfter(start + later, days, workingTime, zone)).toBeGreaterThanOrEqual(end)
    })
  )
})
