import { dayIn, dayNumber, formatDay } from '../calendar.ts'
import { CAUSES } from './causes.ts'
import { type Finding, finding, type Scene } from './scene.ts'

/** Days after the end of a contract from which on, and until which, a talk about what comes next makes sense. */
export const FOLLOW_UP_DAYS = 14
export const PAST_DAYS = 60

/** That the last contract ended some time ago and nothing followed, not even a conversation. */
export function projectAlerts({ agenda: { contracts, lastTouch }, policy, at }: Scene): Finding[] {
  const last = contracts.reduce<(typeof contracts)[number] | null>(
    (latest, each) => (latest === null || each.endsOn > latest.endsOn ? each : latest),
    null
  )
  if (last === null || last.renewal === 'secured' || last.renewal === 'renewed') return []
  const endDay = dayNumber(last.endsOn)
  const days = at.day - endDay
  const hasSpoken = lastTouch !== null && dayIn(policy.timeZone, lastTouch) > endDay
  if (days < FOLLOW_UP_DAYS || days > PAST_DAYS || hasSpoken) return []
  return [
    finding({
      kind: 'project_ended',
      cause: CAUSES.projectEnded(last.sourceKey),
      sourceKey: last.sourceKey,
      sentence: `The contract ended on ${formatDay(endDay)}, and nobody has spoken with them since`,
      severity: 'medium',
      countsFrom: endDay + FOLLOW_UP_DAYS
    })
  ]
}
