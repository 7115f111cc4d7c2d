import fc from 'fast-check'
import { DateTime } from 'luxon'
import { describe, expect, test } from 'vitest'
import { type Circumstances, goodMoment, mayBeSaid } from '../../../src/domain/manners/good-moment.ts'
import { DAY, type Instant } from '../../../src/domain/time.ts'

const QUARTER = 900_000
const WEEKDAYS = [1, 2, 3, 4, 5]
const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'America/Santiago',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Asia/Kathmandu',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago'
]

type Case = {
  zone?: string
  quiet?: { from: number; to: number }
  weekdays?: number[]
  holidays?: string[]
  isUrgent?: boolean
}

function circumstances({ zone = 'Europe/Berlin', quiet, weekdays, holidays, isUrgent }: Case): Circumstances {
  return {
    person: { timeZone: zone, quietHours: quiet ?? null },
    workingTime: { weekdays: weekdays ?? WEEKDAYS, holidays: holidays ?? [] },
    isUrgent: isUrgent ?? false
  }
}

/** When it is said, by the clocks of the person. */
function said(from: string, about: Case = {}): string {
  const timeZone = about.zone ?? 'Europe/Berlin'
  const at = goodMoment(DateTime.fromISO(from, { zone: timeZone }).toMillis(), circumstances(about))
  return DateTime.fromMillis(at, { zone: timeZone }).toFormat('ccc yyyy-MM-dd HH:mm')
}

describe('what can wait', () => {
  test('is said at once while people work', () => {
    expect(said('2026-11-20T11:07')).toBe('Fri 2026-11-20 11:07')
    expect(said('2026-11-20T17:59')).toBe('Fri 2026-11-20 17:59')
  })

  test('waits for 09:00', () => {
    expect(said('2026-11-20T04:00')).toBe('Fri 2026-11-20 09:00')
    expect(said('2026-11-19T18:00')).toBe('Fri 2026-11-20 09:00')
  })

  test('waits for the end of a weekend and of holidays', () => {
    expect(said('2026-11-20T18:00')).toBe('Mon 2026-11-23 09:00')
    expect(said('2026-12-24T19:00', { holidays: ['2026-12-25', '2026-12-28'] })).toBe('Tue 2026-12-29 09:00')
    expect(said('2026-11-20T18:00', { weekdays: [7] })).toBe('Sun 2026-11-22 09:00')
  })

  test('goes by the dates where the person is', () => {
    const holidays = ['2026-11-23']
    expect(said('2026-11-22T12:00', { zone: 'Pacific/Kiritimati', holidays })).toBe('Tue 2026-11-24 09:00')
    expect(said('2026-11-22T12:00', { zone: 'Pacific/Pago_Pago', holidays })).toBe('Tue 2026-11-24 09:00')
  })

  test('heeds quiet hours', () => {
    expect(said('2026-11-20T04:00', { quiet: { from: 20, to: 11 } })).toBe('Fri 2026-11-20 11:00')
    expect(said('2026-11-20T12:30', { quiet: { from: 12, to: 14 } })).toBe('Fri 2026-11-20 14:00')
    expect(said('2026-11-20T16:30', { quiet: { from: 16, to: 7 } })).toBe('Mon 2026-11-23 09:00')
  })

  test('is said in what quiet hours leave to somebody who works at night', () => {
    expect(said('2026-11-20T11:00', { quiet: { from: 8, to: 19 } })).toBe('Fri 2026-11-20 19:00')
    expect(said('2026-11-20T01:20', { quiet: { from: 8, to: 19 } })).toBe('Fri 2026-11-20 01:20')
    expect(said('2026-11-20T11:00', { quiet: { from: 8, to: 0 } })).toBe('Mon 2026-11-23 00:00')
  })

  test('comes with the change of a clock that leaves the hour out', () => {
    const night = { quiet: { from: 3, to: 2 }, weekdays: [7] }
    expect(said('2026-03-29T00:00', night)).toBe('Sun 2026-04-05 02:00')
    const early = { quiet: { from: 4, to: 2 }, weekdays: [7] }
    expect(said('2026-03-29T00:00', early)).toBe('Sun 2026-03-29 03:00')
  })
})

describe('what is urgent', () => {
  test('is said from 08:00 to 20:00 to somebody without quiet hours', () => {
    expect(said('2026-11-20T07:00', { isUrgent: true })).toBe('Fri 2026-11-20 08:00')
    expect(said('2026-11-20T19:59', { isUrgent: true })).toBe('Fri 2026-11-20 19:59')
    expect(said('2026-11-19T20:00', { isUrgent: true })).toBe('Fri 2026-11-20 08:00')
  })

  test('is said at any time outside quiet hours of their own', () => {
    const quiet = { from: 23, to: 6 }
    expect(said('2026-11-20T05:00', { isUrgent: true, quiet })).toBe('Fri 2026-11-20 06:00')
    expect(said('2026-11-20T22:59', { isUrgent: true, quiet })).toBe('Fri 2026-11-20 22:59')
  })

  test('waits for the end of a weekend and of holidays too', () => {
    expect(said('2026-11-21T12:00', { isUrgent: true, holidays: ['2026-11-23'] })).toBe(
      'Tue 2026-11-24 08:00'
    )
  })
})

describe('a good moment', () => {
  test('is the first at which it may be said, as found by trying each quarter of an hour', () => {
    fc.assert(
      fc.property(anyInstant, anyCase, (from, about) => {
        const given = circumstances(about)
        const moment = goodMoment(from, given)
        let tried = from
        while (!isGood(tried, about)) tried = (Math.floor(tried / QUARTER) + 1) * QUARTER
        expect(new Date(moment)).toEqual(new Date(tried))
        expect(mayBeSaid(moment, given)).toBe(true)
        expect(goodMoment(moment, given)).toBe(moment)
      }),
      { numRuns: 150 }
    )
  })

  test('is one at which it may be said, and at no other', () => {
    fc.assert(
      fc.property(anyInstant, anyCase, (at, about) => {
        expect(mayBeSaid(at, circumstances(about))).toBe(isGood(at, about))
      })
    )
  })

  test('comes after years of nothing but holidays', () => {
    const from = Date.parse('2026-11-23T00:00Z')
    const holidays = Array.from({ length: 1_000 }, (_, week) =>
      new Date(from + week * 7 * DAY).toISOString().slice(0, 10)
    )
    expect(said('2026-11-23', { weekdays: [1], holidays })).toBe('Mon 2046-01-22 09:00')
  })

  test('is refused where nobody ever works', () => {
    expect(() => said('2026-11-23', { weekdays: [] })).toThrow('give the working time more weekdays')
  })
})

/** Around the clock changes of the zones, for the most part. */
const anyInstant = fc
  .tuple(
    fc.constantFrom(
      '2026-03-08',
      '2026-03-29',
      '2026-04-05',
      '2026-09-06',
      '2026-09-27',
      '2026-10-04',
      '2026-10-25'
    ),
    fc.integer({ min: -3 * DAY, max: 3 * DAY })
  )
  .map(([day, shift]) => Date.parse(`${day}T00:00Z`) + shift)

const anyHours = fc.record({ from: fc.nat(23), to: fc.nat(23) }).filter(({ from, to }) => from !== to)

const anyCase: fc.Arbitrary<Case> = fc.record(
  {
    zone: fc.constantFrom(...ZONES),
    quiet: anyHours,
    weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
    holidays: fc.subarray(['2026-03-30', '2026-04-06', '2026-09-28', '2026-10-26']),
    isUrgent: fc.boolean()
  },
  { requiredKeys: ['zone'] }
)

/** The rules told once more, by luxon's clocks. */
function isGood(at: Instant, { zone, quiet, weekdays, holidays, isUrgent }: Case): boolean {
  const local = DateTime.fromMillis(at, { zone })
  if (!(weekdays ?? WEEKDAYS).includes(local.weekday)) return false
  if (holidays?.includes(local.toISODate() ?? '')) return false
  const { from, to } = quiet ?? { from: 20, to: 8 }
  const isQuiet = (hour: number) => {
    const hoursOf = (to - from + 24) % 24
    return (hour - from + 24) % 24 < hoursOf
  }
  if (isQuiet(local.hour)) return false
  const workingHours = [9, 10, 11, 12, 13, 14, 15, 16, 17]
  return isUrgent === true || workingHours.includes(local.hour) || workingHours.every(isQuiet)
}
