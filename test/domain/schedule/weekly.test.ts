import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nextSlot } from '../../../src/domain/schedule/slots.ts'
import { weeklyCron, weeklyTime, weeklyWords } from '../../../src/domain/schedule/weekly.ts'

describe('a time of the week', () => {
  test('is said in words', () => {
    expect(weeklyWords({ weekday: 1, hour: 9, minute: 0 }, 'Europe/Berlin')).toBe(
      'Mondays at 09:00, Europe/Berlin'
    )
    expect(weeklyWords({ weekday: 7, hour: 16, minute: 5 }, 'Asia/Kathmandu')).toBe(
      'Sundays at 16:05, Asia/Kathmandu'
    )
  })

  test('comes on its weekday', () => {
    const slot = nextSlot({ cron: weeklyCron({ weekday: 7, hour: 9, minute: 30 }), timeZone: 'Etc/UTC' }, 0)
    expect(new Date(slot).toUTCString()).toBe('Sun, 04 Jan 1970 09:30:00 GMT')
  })

  test('is read back from its cron text', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), fc.nat(23), fc.nat(59), (weekday, hour, minute) => {
        expect(weeklyTime(weeklyCron({ weekday, hour, minute }))).toEqual({ weekday, hour, minute })
      })
    )
  })

  test.each(['0 9 * * *', '0 9 * * 0', '0 9 1 * 1', '60 9 * * 1', '0 24 * * 1', '*/5 9 * * 1'])(
    'is not what other schedules have: %s',
    (cron) => {
      expect(weeklyTime(cron)).toBeNull()
    }
  )

  test.each([
    { weekday: 0, hour: 9, minute: 0 },
    { weekday: 8, hour: 9, minute: 0 },
    { weekday: 1, hour: 24, minute: 0 },
    { weekday: 1, hour: 9, minute: 60 },
    { weekday: 1, hour: 9.5, minute: 0 }
  ])('is refused when there is none: %o', (time) => {
    expect(() => weeklyCron(time)).toThrow('is not a time of the week')
  })
})
