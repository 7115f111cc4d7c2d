import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dueSlots } from '../../../src/domain/schedule/due-slots.ts'
import { latestSlots } from '../../../src/domain/schedule/slots.ts'
import { DAY, type Instant } from '../../../src/domain/time.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const mondays = { cron: '0 9 * * 1', timeZone: 'Europe/Berlin' }
const hourly = { cron: '0 * * * *', timeZone: 'Europe/Berlin' }
const monday = Date.parse('2026-11-23T08:00Z')
const WEEK = 7 * DAY

describe('a weekly schedule that catches up for two days', () => {
  test('waits for its slot', () => {
    expect(dueSlots(mondays, monday, monday - 1, 48)).toEqual({ run: null, skipped: [], nextAt: monday })
  })

  test('runs when its slot has come', () => {
    expect(dueSlots(mondays, monday, monday, 48)).toEqual({
      run: monday,
      skipped: [],
      nextAt: monday + WEEK
    })
  })

  test('runs a slot that was missed until it is two days old', () => {
    expect(dueSlots(mondays, monday, monday + 48 * HOUR, 48).run).toBe(monday)
    expect(dueSlots(mondays, monday, monday + 48 * HOUR + 1, 48)).toEqual({
      run: null,
      skipped: [monday],
      nextAt: monday + WEEK
    })
  })

  test('runs the latest of those it missed, and passes over the others', () => {
    expect(dueSlots(mondays, monday, monday + 2 * WEEK + HOUR, 48)).toEqual({
      run: monday + 2 * WEEK,
      skipped: [monday, monday + WEEK],
      nextAt: monday + 3 * WEEK
    })
  })
})

describe('a schedule', () => {
  test('that catches up on nothing still runs on a tick that comes late', () => {
    expect(dueSlots(mondays, monday, monday + 5 * MINUTE, 0).run).toBe(monday)
    expect(dueSlots(mondays, monday, monday + 5 * MINUTE + 1, 0).run).toBeNull()
  })

  test('of every hour lists a hundred slots after a year of rest', () => {
    const now = monday + 365 * DAY + MINUTE
    const { run, skipped, nextAt } = dueSlots(hourly, monday, now, 1)
    expect(run).toBe(now - MINUTE)
    expect([skipped.length, skipped[0], skipped.at(-1)]).toEqual([
      100,
      now - MINUTE - 100 * HOUR,
      now - MINUTE - HOUR
    ])
    expect(nextAt).toBe(now - MINUTE + HOUR)
  })

  test('that was moved to another time since has nothing to run before that', () => {
    const tuesday = monday + DAY
    expect(dueSlots(mondays, tuesday, tuesday + HOUR, 48)).toEqual({
      run: null,
      skipped: [],
      nextAt: monday + WEEK
    })
  })

  test('gives no slot twice, and each one once, however the clock jumps', () => {
    const anyJump = fc.integer({ min: -3 * DAY, max: 3 * DAY })
    fc.assert(
      fc.property(fc.array(anyJump, { maxLength: 20 }), (jumps) => {
        const started = Date.parse('2026-10-24T00:00Z')
        const given: Instant[] = []
        let [now, latest, nextAt] = [started, started - 1, started]
        for (const jump of jumps) {
          now += jump
          latest = Math.max(latest, now)
          const due = dueSlots(hourly, nextAt, now, 24)
          given.push(...due.skipped, ...(due.run === null ? [] : [due.run]))
          nextAt = due.nextAt
        }
        expect(given).toEqual(latestSlots(hourly, started - 1, latest, 10_000))
      })
    )
  })
})
