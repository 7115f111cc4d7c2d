import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instantOf, wallClock } from '../../../src/sandbox/page/elements/wall-clock.ts'
import { formatDate } from '../../../src/sandbox/page/mrkdwn/format-date.ts'

const noon = Date.UTC(2026, 2, 2, 12)
const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland']

describe("Slack's date tokens", () => {
  test('are filled in for the zone of the reader', () => {
    expect(formatDate(noon / 1000, '{date_num} {time}', 'Europe/Berlin', noon)).toBe('2026-03-02 13:00')
    expect(formatDate(noon / 1000, '{date_short}', 'America/New_York', noon)).toBe('2 Mar 2026')
    expect(formatDate(Date.UTC(2026, 8, 2) / 1000, '{date_short}', 'UTC', noon)).toBe('2 Sep 2026')
  })

  test('say today, yesterday and tomorrow when asked to be pretty', () => {
    expect(formatDate(noon / 1000, '{date_pretty}', 'UTC', noon)).toBe('Today')
    expect(formatDate(noon / 1000 - 86_400, '{date_short_pretty}', 'UTC', noon)).toBe('Yesterday')
    expect(formatDate(noon / 1000 + 86_400, '{date_long_pretty}', 'UTC', noon)).toBe('Tomorrow')
    expect(formatDate(noon / 1000 + 9 * 86_400, '{date_pretty}', 'UTC', noon)).toBe('11 March 2026')
  })

  test('give way to the fallback when one is unknown', () => {
    expect(formatDate(noon / 1000, '{phase_of_moon}', 'UTC', noon)).toBeNull()
  })

  test('use UTC where the zone is unknown', () => {
    expect(formatDate(noon / 1000, '{time}', 'Mars/Olympus', noon)).toBe('12:00')
  })
})

describe('a date and time picker', () => {
  test('reads back the instant it shows, in any zone', () => {
    const minutes = fc.integer({ min: Date.UTC(2020, 0) / 60_000, max: Date.UTC(2035, 0) / 60_000 })
    fc.assert(
      fc.property(minutes, fc.constantFrom(...zones), (minute, zone) => {
        const shown = wallClock(minute * 60, zone)
        const instant = instantOf(shown, zone)
        expect(instant === null ? null : wallClock(instant, zone)).toBe(shown)
      })
    )
  })

  test('knows summer time', () => {
    expect(instantOf('2026-07-01T09:00', 'Europe/Berlin')).toBe(Date.UTC(2026, 6, 1, 7) / 1000)
    expect(instantOf('2026-01-01T09:00', 'Europe/Berlin')).toBe(Date.UTC(2026, 0, 1, 8) / 1000)
    expect(instantOf('', 'Europe/Berlin')).toBeNull()
  })
})
