import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarDate, dayIn } from '../../../src/domain/calendar.ts'
import { latestSlots, nextSlot } from '../../../src/domain/schedule/slots.ts'
import { DAY } from '../../../src/domain/time.ts'

const HOUR = 3_600_000
const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'America/Santiago',
  'Asia/Kathmandu',
  'Pacific/Kiritimati',
  'Pacific/Chatham'
]

/** The slots that follow one another after an instant, in UTC. */
function slots(cron: string, timeZone: string, after: string, count: number): string[] {
  const found: string[] = []
  for (let at = Date.parse(after); found.length < count; ) {
    at = nextSlot({ cron, timeZone }, at)
    found.push(new Date(at).toISOString().slice(0, 16))
  }
  return found
}

describe('a daily time that a clock change leaves out', () => {
  test.each([
    ['Europe/Berlin', '30 2 * * *', '2026-03-28T12:00Z', '2026-03-29T01:00', '2026-03-30T00:30'],
    ['America/New_York', '30 2 * * *', '2026-03-07T12:00Z', '2026-03-08T07:00', '2026-03-09T06:30'],
    ['Australia/Lord_Howe', '15 2 * * *', '2026-10-03T12:00Z', '2026-10-03T15:30', '2026-10-04T15:15'],
    ['America/Santiago', '30 0 * * *', '2026-09-05T12:00Z', '2026-09-06T04:00', '2026-09-07T03:30']
  ])('comes once, with the change, in %s', (zone, cron, after, changed, following) => {
    expect(slots(cron, zone, after, 2)).toEqual([changed, following])
  })

  test('is not lost for a weekly schedule either', () => {
    expect(slots('30 2 * * 0', 'Europe/Berlin', '2026-03-23T00:00Z', 2)).toEqual([
      '2026-03-29T01:00',
      '2026-04-05T00:30'
    ])
  })

  test('makes one slot of all the times that it leaves out', () => {
    expect(slots('0,20,40 2,3 * * *', 'Europe/Berlin', '2026-03-29T00:00Z', 3)).toEqual([
      '2026-03-29T01:00',
      '2026-03-29T01:20',
      '2026-03-29T01:40'
    ])
  })
})

describe('a daily time that comes twice', () => {
  test.each([
    ['Europe/Berlin', '30 2 * * *', '2026-10-24T12:00Z', '2026-10-25T00:30', '2026-10-26T01:30'],
    ['America/New_York', '30 1 * * *', '2026-10-31T12:00Z', '2026-11-01T05:30', '2026-11-02T06:30'],
    ['Australia/Lord_Howe', '45 1 * * *', '2026-04-04T12:00Z', '2026-04-04T14:45', '2026-04-05T15:15'],
    ['America/Santiago', '30 23 * * *', '2026-04-04T12:00Z', '2026-04-05T02:30', '2026-04-06T03:30']
  ])('counts the first time in %s', (zone, cron, after, first, following) => {
    expect(slots(cron, zone, after, 2)).toEqual([first, following])
  })

  test.each(['2026-10-25T00:31Z', '2026-10-25T00:59Z', '2026-10-25T01:00Z', '2026-10-25T01:15Z'])(
    'does not come again for who asks in between, at %s',
    (after) => {
      expect(slots('30 2 * * *', 'Europe/Berlin', after, 1)).toEqual(['2026-10-26T01:30'])
    }
  )
})

describe('a schedule', () => {
  test.each(ZONES)('of each day comes once on each date of a year in %s', (timeZone) => {
    const anyTime = fc.tuple(fc.nat(23), fc.constantFrom(0, 1, 15, 30, 45, 59))
    fc.assert(
      fc.property(anyTime, ([hour, minute]) => {
        const schedule = { cron: `${minute} ${hour} * * *`, timeZone }
        const dates: string[] = []
        let at = Date.parse('2026-01-05T00:00Z')
        for (let day = 0; day < 365; day++) {
          at = nextSlot(schedule, at)
          dates.push(calendarDate(dayIn(timeZone, at)))
        }
        const first = Date.parse(`${dates[0]}T00:00Z`)
        expect(dates).toEqual(dates.map((_, day) => new Date(first + day * DAY).toISOString().slice(0, 10)))
      }),
      { numRuns: 4 }
    )
  })

  test.each([
    ['Europe/Berlin', '2026-03-28T20:00Z'],
    ['Europe/Berlin', '2026-10-24T20:00Z'],
    ['America/New_York', '2026-03-08T00:00Z'],
    ['America/New_York', '2026-11-01T00:00Z'],
    ['America/Santiago', '2026-04-04T20:00Z'],
    ['America/Santiago', '2026-09-05T20:00Z'],
    ['Asia/Kathmandu', '2026-03-28T20:00Z']
  ])('of every hour comes once an hour while clocks change in %s from %s', (timeZone, from) => {
    for (const minute of [0, 15, 30, 59]) {
      let at = nextSlot({ cron: `${minute} * * * *`, timeZone }, Date.parse(from))
      for (let hour = 0; hour < 24; hour++) {
        const following = nextSlot({ cron: `${minute} * * * *`, timeZone }, at)
        expect(following - at, new Date(at).toISOString()).toBe(HOUR)
        at = following
      }
    }
  })

  test('of every hour keeps to the clocks where they change by half an hour', () => {
    const zone = 'Australia/Lord_Howe'
    expect(slots('0 * * * *', zone, '2026-10-03T14:00Z', 3).map((slot) => slot.slice(11))).toEqual([
      '14:30',
      '16:00',
      '17:00'
    ])
    expect(slots('45 * * * *', zone, '2026-04-04T14:00Z', 3).map((slot) => slot.slice(11))).toEqual([
      '14:45',
      '15:15',
      '16:15'
    ])
  })

  test('may name months, weekdays and the last day', () => {
    expect(slots('0 9 1 JAN,jul *', 'Etc/UTC', '2026-03-01T00:00Z', 2)).toEqual([
      '2026-07-01T09:00',
      '2027-01-01T09:00'
    ])
    expect(slots('0 9 * * Thu', 'Etc/UTC', '2026-11-20T00:00Z', 1)).toEqual(['2026-11-26T09:00'])
    expect(slots('0 9 L * *', 'Etc/UTC', '2028-02-01T00:00Z', 1)).toEqual(['2028-02-29T09:00'])
  })

  test('is refused when its zone is unknown', () => {
    expect(() => nextSlot({ cron: '0 9 * * 1', timeZone: 'Europe/Atlantis' }, 0)).toThrow(
      'Unknown time zone "Europe/Atlantis"'
    )
  })
})

describe('the latest slots', () => {
  test('are those one gets by going from slot to slot', () => {
    const anyCron = fc.constantFrom('30 2 * * *', '0 * * * *', '*/20 1-3 * * *', '0 9 * * 1', '15 2 1 * *')
    const anyAfter = fc.integer({
      min: Date.parse('2026-03-01T00:00Z'),
      max: Date.parse('2026-11-10T00:00Z')
    })
    fc.assert(
      fc.property(
        anyCron,
        fc.constantFrom(...ZONES),
        anyAfter,
        fc.nat(30),
        fc.integer({ min: 1, max: 9 }),
        (cron, timeZone, after, days, most) => {
          const until = after + days * DAY
          const all: number[] = []
          for (let at = after; ; ) {
            at = nextSlot({ cron, timeZone }, at)
            if (at > until) break
            all.push(at)
          }
          expect(latestSlots({ cron, timeZone }, after, until, most)).toEqual(all.slice(-most))
        }
      ),
      { numRuns: 40 }
    )
  })

  test('are none where none lies in between', () => {
    const schedule = { cron: '0 9 * * 1', timeZone: 'Etc/UTC' }
    const monday = Date.parse('2026-11-23T09:00Z')
    expect(latestSlots(schedule, monday, monday + DAY, 5)).toEqual([])
    expect(latestSlots(schedule, monday - 1, monday, 5)).toEqual([monday])
    expect(latestSlots(schedule, monday, monday - DAY, 5)).toEqual([])
  })
})
