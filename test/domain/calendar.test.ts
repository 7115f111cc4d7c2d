import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarDate, dayIn, dayNumber, formatDay, formatMonth, monthOf } from '../../src/domain/calendar.ts'

const dateIn = (zone: string, instant: string) => calendarDate(dayIn(zone, Date.parse(instant)))

describe('a calendar date', () => {
  test('is read and written unchanged', () => {
    for (const date of ['1970-01-01', '1969-12-31', '2024-02-29', '2026-12-14', '9999-12-31'])
      expect(calendarDate(dayNumber(date))).toBe(date)
  })

  test('is written as people write it', () => {
    expect(formatDay(dayNumber('2026-12-14'))).toBe('14 Dec 2026')
    expect(formatDay(dayNumber('2027-05-01'))).toBe('1 May 2027')
  })

  test('is refused when it is none', () => {
    for (const text of ['', '2026-13-01', '2026-02-30', '26-1-1', '2026-12-14T00:00', 'tomorrow'])
      expect(() => dayNumber(text), text).toThrow(`"${text}" is not a calendar date`)
  })
})

describe('a month', () => {
  test('is the one that a day falls in', () => {
    const monthOn = (date: string) => formatMonth(monthOf(dayNumber(date)))
    expect(['2026-11-01', '2026-11-30', '2026-12-31', '2027-01-01', '1969-12-31'].map(monthOn)).toEqual([
      'Nov 2026',
      'Nov 2026',
      'Dec 2026',
      'Jan 2027',
      'Dec 1969'
    ])
  })

  test('subtracts like a number', () => {
    expect(monthOf(dayNumber('2027-01-31')) - monthOf(dayNumber('2025-12-01'))).toBe(13)
  })
})

describe('the day at an instant', () => {
  test('depends on the zone', () => {
    expect(dateIn('Pacific/Kiritimati', '2026-11-22T10:00:00Z')).toBe('2026-11-23')
    expect(dateIn('Pacific/Pago_Pago', '2026-11-22T10:59:59Z')).toBe('2026-11-21')
    expect(dateIn('Asia/Kathmandu', '2026-11-22T18:14:59Z')).toBe('2026-11-22')
    expect(dateIn('Asia/Kathmandu', '2026-11-22T18:15:00Z')).toBe('2026-11-23')
  })

  test('begins an hour earlier in UTC while summer time lasts', () => {
    expect(dateIn('Europe/Berlin', '2026-10-24T21:59:59Z')).toBe('2026-10-24')
    expect(dateIn('Europe/Berlin', '2026-10-24T22:00:00Z')).toBe('2026-10-25')
    expect(dateIn('Europe/Berlin', '2026-10-25T22:59:59Z')).toBe('2026-10-25')
    expect(dateIn('Europe/Berlin', '2026-10-25T23:00:00Z')).toBe('2026-10-26')
    expect(dateIn('Europe/Berlin', '2026-03-29T21:59:59Z')).toBe('2026-03-29')
    expect(dateIn('Europe/Berlin', '2026-03-29T22:00:00Z')).toBe('2026-03-30')
  })

  test('is the one Intl tells, in any zone at any instant', () => {
    const zones = [
      'Europe/Berlin',
      'America/New_York',
      'Africa/Casablanca',
      'Australia/Lord_Howe',
      'Asia/Tehran',
      'UTC'
    ]
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2040, 0, 1) }),
        (zone, instant) => {
          const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' })
          expect(calendarDate(dayIn(zone, instant))).toBe(parts.format(instant))
        }
      )
    )
  })
})
