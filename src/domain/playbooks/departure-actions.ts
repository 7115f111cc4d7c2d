import type { ActionDetails } from '../clients/action.ts'
import type { CalendarDate } from '../time.ts'
import { aboutLeaver, type DepartureStep, departureKey, WHY_STEP } from './departure.ts'

/** What somebody decides about the steps of a departure. */
export type DepartureDecision = {
  leaver: { id: string; name: string }
  follower: string | null
  reason: string | null
  /** Ids of the steps that could be chosen, and of those that were. */
  offered: readonly string[]
  wanted: readonly string[]
  /** Teammate id. */
  byId: string
  today: CalendarDate
}

/** An action to be put into the plan. One that is there stays as it is, unless this one is done and that one is open, or `isNews`. */
export type DepartureAction = { sourceKey: string; details: ActionDetails; isNews: boolean }

/**
 * What goes into the plan: the steps that are wanted; those of a playbook that nobody wants as dropped, so that it does not ask for
 * them after all; what the departure itself answers as done. The reason is the outcome of the step that asks for it.
 */
export function departureActions(
  steps: readonly DepartureStep[],
  { leaver, follower, reason, offered, wanted, byId, today }: DepartureDecision
): DepartureAction[] {
  const actions = steps.flatMap(({ id, sourceKey, details, isOfPlaybook, isSettled }) => {
    const put = (changes: Partial<ActionDetails>) => [
      { sourceKey, details: { ...details, ...changes }, isNews: false }
    ]
    if (isSettled) return put({ doneOn: today, outcome: `${follower ?? 'Somebody'} follows ${leaver.name}.` })
    if (wanted.includes(id)) return put({})
    return isOfPlaybook && offered.includes(id) ? put({ droppedOn: today, outcome: NOT_WANTED }) : []
  })
  if (reason === null) return actions
  const why = departureKey(leaver.id, WHY_STEP.number)
  const details = { ...NOTHING, action: aboutLeaver(WHY_STEP.action, leaver.name), ownerId: byId }
  const found = { sourceKey: why, details: { ...details, doneOn: today, outcome: reason }, isNews: true }
  return [...actions.filter(({ sourceKey }) => sourceKey !== why), found]
}

const NOT_WANTED = 'Not wanted when the leaving was written down.'

const NOTHING = {
  dueOn: null,
  riskKey: null,
  playbook: null,
  cause: null,
  droppedOn: null
} as const
