import type { Alert, AlertKind } from '../attention/alert.ts'
import { calendarDate, type DayNumber } from '../calendar.ts'
import type { Policy } from '../policy.ts'
import type { Instant } from '../time.ts'
import { beginningOf } from '../wall-clock.ts'
import { deadlineAfter } from '../working-time.ts'
import type { Addressee } from './nudge.ts'

/** When a step comes: so many days after the alert's day, at a point of its clock, or as soon as the alert is there. */
type When = number | 'three quarters' | 'deadline' | 'a working day late' | 'at once'

/** One time at which something is said. */
export type Step = { step: string; when: When; to: Addressee }

/** When something is said, the first time first. */
export type Course = {
  /** What its days count from. */
  from: string
  steps: readonly Step[]
  /** What is due can be moved; then all is said anew for the new day. */
  isMovable: boolean
}

const step = (name: string, when: When, to: Addressee = 'assignee'): Step => ({ step: name, when, to })
const course = (from: string, ...steps: Step[]): Course => ({ from, steps, isMovable: false })
const movable = (from: string, ...steps: Step[]): Course => ({ from, steps, isMovable: true })

const SILENCE = movable(
  'the day it is due',
  step('ahead', -7),
  step('overdue', 1),
  step('again', 8),
  step('escalated', 22, 'escalation')
)
const CLOCK = movable(
  'the deadline',
  step('warning', 'three quarters'),
  step('breach', 'deadline'),
  step('escalated', 'a working day late', 'escalation')
)
const PROMISE = movable(
  'the day it is due',
  step('due', 0),
  step('overdue', 1),
  step('again', 7),
  step('escalated', 14, 'escalation')
)

/**
 * When each kind of alert is said, and to whom; docs/nudges.md shows it. At most three times to whoever sees to it and once to others;
 * only a decision that passed is said once more. What waits to be `told` and a level that is `critical` go their own ways.
 */
export const COURSES: Readonly<Record<AlertKind | 'told' | 'critical', Course>> = {
  executive_silent: SILENCE,
  quiet: SILENCE,
  complaint: CLOCK,
  request: CLOCK,
  told: course(
    'the next working day after it is resolved',
    step('tell', 0),
    step('again', 3),
    step('still', 7),
    step('escalated', 14, 'escalation')
  ),
  decision: movable(
    'the day of the decision',
    step('120', -120),
    step('90', -90),
    step('60', -60),
    step('30', -30, 'both'),
    step('passed', 1)
  ),
  commitment: PROMISE,
  action: PROMISE,
  next_step: { ...PROMISE, steps: PROMISE.steps.slice(0, 3) },
  level: course('the day it rose', step('risen', 0)),
  critical: course('the day it rose', step('risen', 0, 'both')),
  competitor: course('the day it was opened', step('known', 0)),
  leaving: course('the day it was opened', step('known', 0, 'both')),
  executive_left: course(
    'the day of leaving, or on which it was written down after that',
    step('known', 'at once'),
    step('again', 7),
    step('still', 14),
    step('escalated', 21, 'escalation')
  ),
  handed_over: course('the day of the hand-over', step('waiting', 3), step('again', 7)),
  review: course('the day the four weeks are over', step('review', 0, 'both')),
  health_check: course('the day the quarter is over', step('check', 0), step('again', 14)),
  confirm: course('the day of the month that is the client’s', step('confirm', 0)),
  anniversary: course('the day itself', step('anniversary', 0)),
  renewed: course('the day after', step('renewed', 0)),
  recovered: course('the day the four weeks are over', step('recovered', 0)),
  project_ended: course('14 days after the end', step('ended', 0), step('again', 14))
}

/** A step of one alert, with the instant from which on it is to be said. */
export type Moment = { moment: string; step: string; at: Instant; to: Addressee; isUrgent: boolean }

/** The moments of an alert in their order, those that are over and those ahead. None when it has no day. */
export function momentsOf(alert: Alert, policy: Policy): Moment[] {
  const { steps, isMovable } = courseOf(alert)
  const { countsFrom } = alert
  if (countsFrom === null) return []
  const suffix = isMovable ? ` ${calendarDate(countsFrom)}` : ''
  return steps.map(({ step, when, to }) => ({
    moment: step + suffix,
    step,
    at: instantOf(when, alert, countsFrom, policy),
    to,
    isUrgent: alert.dueAt !== null
  }))
}

function courseOf({ kind, dueAt, severity }: Alert): Course {
  if ((kind === 'complaint' || kind === 'request') && dueAt === null) return COURSES.told
  return kind === 'level' && severity === 'critical' ? COURSES.critical : COURSES[kind]
}

function instantOf(when: When, { dueAt, warnAt }: Alert, day: DayNumber, policy: Policy): Instant {
  const { timeZone, workingTime } = policy
  if (typeof when === 'number') return beginningOf(day + when, timeZone)
  if (when === 'at once') return -Infinity
  const deadline = dueAt ?? beginningOf(day, timeZone)
  if (when === 'deadline') return deadline
  if (when === 'three quarters') return Math.min(warnAt ?? deadline, deadline)
  return deadlineAfter(deadline, 1, workingTime, timeZone)
}
