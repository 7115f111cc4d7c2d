import { compareLevels, type Level } from '../assessment/level.ts'
import { calendarDate, dayIn, dayNumber, formatDay } from '../calendar.ts'
import type { Severity } from '../clients/feedback.ts'
import { CAUSES } from './causes.ts'
import { type Finding, finding, occasion, type Scene } from './scene.ts'

/** Days for which something is news; the last day included. */
export const NEWS_DAYS = 14

const SEVERITY: Readonly<Record<Level, Severity>> = {
  healthy: 'low',
  watch: 'medium',
  'at risk': 'high',
  critical: 'critical'
}

/** That the level rose, and that the client has come to another owner, who has not spoken with it since. */
export function newsAlerts(scene: Scene): Finding[] {
  return [...risenLevel(scene), ...handOver(scene)]
}

function risenLevel({ agenda: { transition }, at }: Scene): Finding[] {
  if (transition === null) return []
  const { from, to } = transition
  const day = dayNumber(transition.day)
  if (compareLevels(to, from) <= 0 || at.day - day > NEWS_DAYS) return []
  const cause = CAUSES.level(to, transition.day)
  const date = formatDay(day)
  return [
    finding({
      kind: 'level',
      cause,
      sentence: `Turned ${to} on ${date}, ${from} before`,
      severity: SEVERITY[to],
      countsFrom: day,
      occasion: occasion('level_risen', cause, { level: to, date })
    })
  ]
}

function handOver({ agenda: { handedOver, lastTouch, client }, policy, at }: Scene): Finding[] {
  if (handedOver === null || handedOver.isTaken || (lastTouch ?? -Infinity) > handedOver.at) return []
  const day = dayIn(policy.timeZone, handedOver.at)
  if (at.day - day > NEWS_DAYS) return []
  const by = handedOver.by === null ? '' : ` by ${handedOver.by}`
  return [
    finding({
      kind: 'handed_over',
      cause: CAUSES.handedOver(calendarDate(day)),
      sentence: `Handed over${by} on ${formatDay(day)}, and nobody has spoken with them since`,
      severity: 'medium',
      countsFrom: day,
      assignee: client.owner
    })
  ]
}
