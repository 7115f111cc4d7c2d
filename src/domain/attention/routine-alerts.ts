import { calendarDate, type DayNumber, dayIn, dayNumber, formatDay, monthOf } from '../calendar.ts'
import { DAY } from '../time.ts'
import type { AlertKind } from './alert.ts'
import { CAUSES } from './causes.ts'
import { NEWS_DAYS } from './news-alerts.ts'
import { type Finding, finding, type Scene } from './scene.ts'

/** What comes by the calendar and presses nobody: people are told of it, and their desks are kept clear of it. */
export const ROUTINE_KINDS: readonly AlertKind[] = ['health_check', 'confirm', 'anniversary']

/** Days that a health check holds for an important client. */
export const QUARTER_DAYS = 91

/** That the health of the partnership is to be checked, and that somebody has been a client for so many years. */
export function routineAlerts(scene: Scene): Finding[] {
  return [...healthCheck(scene), ...anniversary(scene)]
}

/** Quarters count from the last check, and never from before we wrote the client down. */
function healthCheck({ agenda: { client, healthCheckedAt }, policy, at }: Scene): Finding[] {
  if (client.tier === 'C') return []
  const sinceDay = dayIn(policy.timeZone, Math.max(healthCheckedAt ?? -Infinity, client.recordedAt))
  const quarter = Math.floor((at.day - sinceDay) / QUARTER_DAYS)
  if (quarter < 1) return []
  const last = healthCheckedAt === null ? null : formatDay(dayIn(policy.timeZone, healthCheckedAt))
  return [
    finding({
      kind: 'health_check',
      cause: CAUSES.healthCheck(calendarDate(sinceDay), quarter),
      sentence: last === null ? 'No health check so far' : `Last health check on ${last}`,
      severity: 'low',
      countsFrom: sinceDay + quarter * QUARTER_DAYS
    })
  ]
}

/** Years count from the beginning of the first contract, else from when it became a client. */
function anniversary({ agenda: { client, contracts }, policy, at }: Scene): Finding[] {
  const starts = contracts.flatMap(({ startsOn }) => (startsOn === null ? [] : [dayNumber(startsOn)]))
  const firstDay = starts.length > 0 ? Math.min(...starts) : dayIn(policy.timeZone, client.addedAt)
  const years = Math.floor((at.month - monthOf(firstDay)) / 12)
  const whole = yearsAfter(firstDay, years) > at.day ? years - 1 : years
  const day = yearsAfter(firstDay, whole)
  if (whole < 1 || at.day - day > NEWS_DAYS) return []
  return [
    finding({
      kind: 'anniversary',
      cause: CAUSES.anniversary(whole),
      sentence: `A client for ${whole === 1 ? 'a year' : `${whole} years`} on ${formatDay(day)}`,
      severity: 'low',
      countsFrom: day
    })
  ]
}

/** 29 February becomes 1 March where there is none. */
function yearsAfter(day: DayNumber, years: number): DayNumber {
  const date = new Date(day * DAY)
  return Date.UTC(date.getUTCFullYear() + years, date.getUTCMonth(), date.getUTCDate()) / DAY
}
