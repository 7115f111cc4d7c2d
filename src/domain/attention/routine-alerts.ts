import { calendarDate, dayIn, formatDay } from '../calendar.ts'
import type { AlertKind } from './alert.ts'
import { CAUSES } from './causes.ts'
import { type Finding, finding, type Scene } from './scene.ts'

/** What comes by the calendar and presses nobody: people are told of it, and their desks are kept clear of it. */
export const ROUTINE_KINDS: readonly AlertKind[] = [
  'health_check',
  'confirm',
  'anniversary',
  'renewed',
  'recovered'
]

/** Days that a health check holds for an important client. */
export const QUARTER_DAYS = 91

/** That the health of the partnership is to be checked. Quarters count from the last check, and never from before we wrote the client down. */
export function routineAlerts({ agenda: { client, healthCheckedAt }, policy, at }: Scene): Finding[] {
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
