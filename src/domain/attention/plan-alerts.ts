import { quoted } from '../assessment/phrases.ts'
import { dayIn, dayNumber, formatDay } from '../calendar.ts'
import type { NamedTeammate } from '../clients/teammate.ts'
import { calledContacts, callOf } from '../playbooks/call.ts'
import type { CalendarDate } from '../time.ts'
import type { OpenAction } from './agenda.ts'
import { CAUSES } from './causes.ts'
import { inDays } from './in-days.ts'
import { AHEAD_DAYS, type Finding, finding, occasion, type Scene } from './scene.ts'

/** Days for which what was agreed at a check-in counts, if no talk ends it. */
export const AGREED_DAYS = 180

/** Promises, actions and agreed next steps that are due within a week or late; of one person's own all, also those without a date. */
export function planAlerts(scene: Scene, personId: string | null): Finding[] {
  const { agenda, policy, at } = scene
  const { commitments, actions, nextSteps } = agenda
  const plans: Plan[] = [
    ...commitments.map(({ sourceKey, commitment, dueOn, owner }) => ({
      kind: 'commitment' as const,
      sourceKey,
      cause: CAUSES.commitment(sourceKey),
      what: `The promise ${quoted(commitment)}`,
      dueOn,
      owner,
      promise: commitment
    })),
    ...actions.map((each) => ({
      kind: 'action' as const,
      sourceKey: each.sourceKey,
      cause: CAUSES.action(each.sourceKey),
      what: `The action ${quoted(each.action)}`,
      dueOn: each.dueOn,
      owner: each.owner,
      ...callIn(each, scene)
    })),
    ...nextSteps
      .filter(({ agreedAt }) => at.day - dayIn(policy.timeZone, agreedAt) <= AGREED_DAYS)
      .map(({ sourceKey, nextStep, dueOn, owner }) => ({
        kind: 'next_step' as const,
        sourceKey,
        cause: CAUSES.nextStep(sourceKey),
        what: `The next step ${quoted(nextStep)}`,
        dueOn,
        owner
      }))
  ]
  return plans.flatMap((plan) => alertOf(plan, scene, personId))
}

type Plan = {
  kind: 'commitment' | 'action' | 'next_step'
  sourceKey: string
  cause: string
  what: string
  dueOn: CalendarDate | null
  owner: NamedTeammate | null
  promise?: string
  isCall?: boolean
  contactId?: string | null
}

/** Whether an action is a call, and with whom in particular. */
function callIn({ sourceKey, playbook, cause }: OpenAction, { agenda, policy }: Scene) {
  const call = callOf({ sourceKey, details: { playbook, cause } }, policy.playbooks)
  return call === null ? {} : { isCall: true, contactId: calledContacts(call, agenda)?.[0] ?? null }
}

function alertOf({ what, dueOn, owner, promise, ...named }: Plan, { at }: Scene, personId: string | null) {
  const { kind, cause } = named
  const dueDay = dueOn === null ? null : dayNumber(dueOn)
  const isSoon = dueDay !== null && dueDay <= at.day + AHEAD_DAYS
  if (!isSoon && (personId === null || owner?.id !== personId)) return []
  const daysLate = dueDay === null ? 0 : at.day - dueDay
  const isOverdue = daysLate > 0
  return [
    finding({
      ...named,
      sentence:
        dueDay === null
          ? `${what} has no date`
          : `${what} ${isOverdue ? 'was' : 'is'} due ${inDays(-daysLate)}`,
      severity: !isOverdue ? 'low' : kind === 'commitment' && daysLate > 7 ? 'high' : 'medium',
      dueDay,
      isOverdue,
      assignee: owner,
      occasion:
        promise !== undefined && isOverdue
          ? occasion('commitment_overdue', cause, { promise, date: formatDay(at.day - daysLate) })
          : null
    })
  ]
}
