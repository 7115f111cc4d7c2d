import { expect, test } from 'vitest'
import { nextMonth, parseMonth } from '../../../src/domain/import/months.ts'

const month = (cell: string) => {
  const read = parseMonth(cell)
  return read.ok ? read.value : read.reason
}

test('a month is read in the forms that people and spreadsheets write', () => {
  for (const cell of [
    '2026-03',
    '2026-3',
    '2026/03',
    ' 03/2026 ',
    '03.2026',
    'Mar 2026',
    'march 2026',
    'Mar-26',
    '2026-03-01'
  ])
    expect(month(cell), cell).toBe('2026-03-01')
  expect(month('Sept 2025')).toBe('2025-09-01')
})

test('what is no month is refused with the reason', () => {
  expect(month('2026-13')).toBe('"2026-13" is not a month on the calendar')
  expect(month('00/2026')).toBe('"00/2026" is not a month on the calendar')
  expect(month('1026-03')).toBe('"1026-03" lies before 1970; check the year')
  for (const cell of ['2026', 'March', 'Smarch 2026', '2026-03-15', '3', '2026-03 soon', 'Q1 2026'])
    expect(month(cell), cell).toContain('is not a month we know; write 2026-03')
})

test('the month after December is January', () => {
  expect([nextMonth('2025-11-01'), nextMonth('2025-12-01')]).toEqual(['2025-12-01', '2026-01-01'])
})
