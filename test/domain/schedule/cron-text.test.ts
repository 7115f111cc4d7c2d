import { describe, expect, test } from 'vitest'
import { cronProblem, readCron } from '../../../src/domain/schedule/cron-text.ts'

const REMEDY = 'write minute, hour, day of month, month and weekday, such as "0 9 * * 1" for Mondays at 09:00'

describe('a cron text', () => {
  test.each(['0 9 * * 1', '*/15 8-17 * * mon-fri', '0 0 L * *', '0 9 * mar thu', '0 0 29 2 *'])(
    'is taken: %s',
    (cron) => {
      expect(cronProblem(cron)).toBeNull()
    }
  )

  test.each(['', '0 9 * *', '0 0 9 * * 1', '@daily', 'every Monday'])(
    'is refused when it has not five fields: "%s"',
    (cron) => {
      expect(cronProblem(cron)).toBe(`"${cron}" is not a schedule: ${REMEDY}`)
    }
  )

  test.each(['61 9 * * 1', '0 24 * * 1', '0 9 31 2 *', '0 9 * 13 *', '0 9 * * 8', 'x 9 * * 1'])(
    'is refused with the reason and the remedy: %s',
    (cron) => {
      expect(cronProblem(cron)).toMatch(/^"[^"]+" is not a schedule \(.+\): write minute, hour/)
      expect(() => readCron(cron)).toThrow(RangeError)
    }
  )

  test('is refused when it leaves the time to chance', () => {
    expect(cronProblem('H 9 * * 1')).toBe(`"H 9 * * 1" leaves a time to chance: ${REMEDY}`)
  })

  test('of every hour is told from one that names hours', () => {
    expect(
      ['0 * * * *', '0 0-23 * * 1', '0 */2 * * *', '0 9 * * *'].map((cron) => readCron(cron).isEveryHour)
    ).toEqual([true, true, false, false])
  })
})
