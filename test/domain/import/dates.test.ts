import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDate } from '../../../src/domain/import/dates.ts'
import { createDayMonthEvidence } from '../../../src/domain/import/day-month.ts'
import { calendarDateOf, instantOf, startOfDay } from '../../../src/domain/import/moments.ts'

const day = (cell: string, order: Parameters<typeof parseDate>[1] = null) => {
  const read = parseDate(cell, order)
  return read.ok ? calendarDateOf(read.value) : read.reason
}
const instant = (cell: string, zone: string) => {
  const read = parseDate(cell, 'month_first')
  return read.ok ? new Date(instantOf(read.value, zone)).toISOString() : read.reason
}

test('dates are read in the forms that people and CRMs write', () => {
  const forms = [
    '2026-03-31',
    '2026/3/31',
    '20260331',
    '31.03.2026',
    '31.3.26',
    '31/03/2026',
    '3/31/26',
    '31 March 2026',
    '31-Mar-26',
    'Mar 31, 2026',
    'March 31st 2026',
    '2026-03-31T22:10:00Z',
    '2026-03-31 22:10',
    '1774915200000'
  ]
  expect(forms.map((form) => day(form))).toEqual(forms.map(() => '2026-03-31'))
})

test('two digits of a year are read as POSIX reads them', () => {
  expect([day('31.12.68'), day('31.12.69')]).toEqual(['2068-12-31', '1969-12-31'])
})

describe('a date that could be two days', () => {
  test('follows its column', () => {
    expect([day('03/04/2026', 'day_first'), day('03/04/2026', 'month_first')]).toEqual([
      '2026-04-03',
      '2026-03-04'
    ])
  })
  test('is refused when nothing tells', () => {
    expect(day('03/04/2026')).toContain('nothing in the column says which')
    expect(day('03/04/2026', 'both')).toContain('the column writes both orders')
  })
  test('is no riddle when day and month are equal or written with dots', () => {
    expect([day('04/04/2026'), day('03.04.2026')]).toEqual(['2026-04-04', '2026-04-03'])
  })
})

test('what is no day, or a slip of the keyboard, is refused with the reason', () => {
  expect(day('2026-02-30')).toBe('"2026-02-30" is not a day on the calendar')
  expect(day('soon')).toBe('"soon" is not a date we know; write 2026-03-31')
  expect(day('45231')).toContain('is not a date we know')
  expect(day('2026-03-31 25:00')).toContain('time of day')
})

test('a time is read in its own zone, else in the workspace’s', () => {
  expect(instant('2024-01-22T14:49:34.000+0000', 'Europe/Berlin')).toBe('2024-01-22T14:49:34.000Z')
  expect(instant('02/23/26 08:55 PM', 'America/New_York')).toBe('2026-02-24T01:55:00.000Z')
  expect(instant('2026-03-31T10:00+05:30', 'UTC')).toBe('2026-03-31T04:30:00.000Z')
  expect(instant('2026-07-01', 'Europe/Berlin')).toBe('2026-06-30T22:00:00.000Z')
  expect(instant('2026-07-01 12:00 am', 'UTC')).toBe('2026-07-01T00:00:00.000Z')
})

test('a zone that there is not is refused', () => {
  expect(instant('2026-07-01T12:00+14:00', 'UTC')).toBe('2026-06-30T22:00:00.000Z')
  expect(instant('2026-07-01T12:00-12:00', 'UTC')).toBe('2026-07-02T00:00:00.000Z')
  for (const zone of ['+99:00', '-25:61', '+14:01', '-14:30', '+05:60', '+15'])
    expect(instant(`2026-07-01T12:00${zone}`, 'UTC'), zone).toContain('time of day')
})

test('a time that the clock change leaves out is read an hour later, one that comes twice the first time', () => {
  expect(instant('2026-03-29 02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z')
  expect(instant('2026-10-25 02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z')
})

test('the start of any day is on that day, wherever', () => {
  const zones = fc.constantFrom(
    'UTC',
    'Europe/Berlin',
    'America/Sao_Paulo',
    'Asia/Beirut',
    'Pacific/Apia',
    'Asia/Kolkata'
  )
  const days = fc
    .integer({ min: 0, max: 30_000 })
    .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10))
  fc.assert(
    fc.property(zones, days, (zone, date) => {
      const start = startOfDay(zone, date)
      const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(start)
      // Apia left out 30 December 2011 altogether.
      return shown === date || (zone === 'Pacific/Apia' && date === '2011-12-30')
    })
  )
})

test('a column decides by any number above twelve, and dots prove nothing', () => {
  const decide = (...cells: string[]) => {
    const evidence = createDayMonthEvidence()
    for (const cell of cells) evidence.see(cell)
    return evidence.order()
  }
  expect(decide('03/04/2026', '13/04/2026', '')).toBe('day_first')
  expect(decide('03/04/26', '3/14/26 08:00 PM')).toBe('month_first')
  expect(decide('13/04/2026', '04/13/2026')).toBe('both')
  expect(decide('03/04/2026', '31.12.2026', 'n/a')).toBe(null)
})
