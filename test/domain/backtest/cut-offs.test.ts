import { describe, expect, test } from 'vitest'
import { cutOffsOf } from '../../../src/domain/backtest/cut-offs.ts'
import { calendarDate, dayNumber } from '../../../src/domain/calendar.ts'

const today = dayNumber('2026-11-22')
const monthly = { everyDays: 30, horizonDays: 90 }

function between(from: string | null, to: string | null, rhythm = monthly) {
  const day = (date: string | null) => (date === null ? null : dayNumber(date))
  const { days, tooRecent } = cutOffsOf({ from: day(from), to: day(to), ...rhythm }, today)
  return { days: days.map(calendarDate), tooRecent: tooRecent.map(calendarDate) }
}

describe('the cut-offs of a backtest', () => {
  test('lie so many days apart, from the first day on, and never after the last', () => {
    expect(between('2026-01-01', '2026-03-02').days).toEqual(['2026-01-01', '2026-01-31', '2026-03-02'])
    expect(between('2026-01-01', '2026-03-01').days).toEqual(['2026-01-01', '2026-01-31'])
    expect(between('2026-01-01', '2026-01-01').days).toEqual(['2026-01-01'])
  })

  test('leave out days whose horizon is not over before today', () => {
    // 90 days after 23 August is yesterday; after 24 August it is today, which is not over.
    expect(between('2026-08-23', '2026-08-23')).toEqual({ days: ['2026-08-23'], tooRecent: [] })
    expect(between('2026-08-24', '2026-08-24')).toEqual({ days: [], tooRecent: ['2026-08-24'] })
    expect(between('2026-08-01', '2026-12-31')).toEqual({
      days: ['2026-08-01'],
      tooRecent: ['2026-08-31', '2026-09-30', '2026-10-30', '2026-11-29', '2026-12-29']
    })
  })

  test('are the last year that can be judged when nobody says which', () => {
    const { days, tooRecent } = between(null, null)
    expect([days[0], days.at(-1), days.length, tooRecent]).toEqual(['2025-08-23', '2026-08-18', 13, []])
    expect(between('2026-07-01', null).days).toEqual(['2026-07-01', '2026-07-31'])
    expect(between(null, '2025-12-31').days[0]).toBe('2024-12-31')
    expect(between(null, '2027-06-30').days[0]).toBe('2025-08-23')
  })

  test('are none when even the first is too recent', () => {
    expect(between('2026-11-01', null)).toEqual({ days: [], tooRecent: ['2026-11-01'] })
  })
})
