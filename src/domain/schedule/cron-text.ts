import { type CronExpression, CronExpressionParser } from 'cron-parser'
import { DAY } from '../time.ts'
import type { WallTime } from '../wall-clock.ts'

// The only file that knows cron-parser, and only its calendar: it is asked in UTC, where no clock changes. In a zone its `prev()` gives
// both passes of a repeated hour, and half an hour's change (Lord Howe) makes it miss a day or give up. ./slots.ts looks after zones.

const FORM = 'write minute, hour, day of month, month and weekday, such as "0 9 * * 1" for Mondays at 09:00'
const HOURS = 24
const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** A cron text that has been read. */
export type CronText = {
  /** Whether it means each hour of a day, rather than hours that it names. */
  isEveryHour: boolean
  /** The first time after another that it names. */
  timeAfter(shown: WallTime): WallTime
}

/** What texts mean, which never changes: reading one takes a tenth of a millisecond, and those of all jobs are asked with every tick. */
const known = new Map<string, CronText>()

/** Reads a cron text of five fields. Throws a RangeError with the remedy when it is none. */
export function readCron(cron: string): CronText {
  const text = known.get(cron) ?? textOf(cron)
  known.set(cron, text)
  return text
}

/** cron-parser finds the days, as only that has traps, and each once; it looks at one time after the other, so the times of a day are ours. */
function textOf(cron: string): CronText {
  const { fields } = parse(cron)
  const hours = numbers(fields.hour.values)
  const minutes = numbers(fields.minute.values)
  const times = hours.flatMap((hour) => minutes.map((minute) => hour * HOUR + minute * MINUTE))
  const firsts = new Map<WallTime, WallTime>()
  /** The first time named on a day or after it. */
  const from = (day: WallTime): WallTime => {
    const found = firsts.get(day)
    if (found !== undefined) return found
    const first = parse(cron, day - 1)
      .next()
      .getTime()
    firsts.set(day, first)
    return first
  }
  return {
    isEveryHour: hours.length === HOURS,
    timeAfter(shown) {
      const day = Math.floor(shown / DAY) * DAY
      const first = from(day)
      if (first > shown) return first
      const next = times.find((time) => day + time > shown)
      return next === undefined ? from(day + DAY) : day + next
    }
  }
}

const numbers = (values: readonly unknown[]) =>
  values.filter((value) => typeof value === 'number').sort((a, b) => a - b)

/** What is wrong with a cron text, in words with the remedy; null when it can be read. */
export function cronProblem(cron: string): string | null {
  try {
    parse(cron)
    return null
  } catch (error) {
    if (error instanceof RangeError) return error.message
    throw error
  }
}

/** A reader that begins after a time; it moves on, so it is nobody else's. */
function parse(cron: string, after: WallTime = 0): CronExpression {
  if (cron.trim().split(/\s+/).length !== 5) throw new RangeError(`"${cron}" is not a schedule: ${FORM}`)
  // cron-parser picks a time by chance where it finds an H.
  if (/H/.test(cron.replace(/thu|mar/gi, '')))
    throw new RangeError(`"${cron}" leaves a time to chance: ${FORM}`)
  try {
    return CronExpressionParser.parse(cron, { tz: 'UTC', currentDate: after })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new RangeError(`"${cron}" is not a schedule (${reason}): ${FORM}`, { cause: error })
  }
}
