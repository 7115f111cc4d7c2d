import { calendarDate, dayIn } from '../calendar.ts'
import type { ActionDetails } from '../clients/action.ts'
import type { NamedTeammate } from '../clients/teammate.ts'
import type { Policy } from '../policy.ts'
import type { Instant } from '../time.ts'
import { workingDayAfter } from './planned-actions.ts'

/** A client that has come to another owner. */
export type HandedOver = {
  client: string
  /** The names of its executives who are there. */
  executives: readonly string[]
  /** The old owner; null where there was none, or where they have left us. */
  from: NamedTeammate | null
  to: NamedTeammate
  /** What the new owner is to know; whoever handed the client over has told it with this. */
  note: string | null
  byId: string
}

/** Working days until both are done. */
const TELLING = 3
const MEETING = 5

/** As many executives as an action names. */
const NAMED = 3

/**
 * What a hand-over puts into the plan: the new owner introduces themselves, and the old one tells what is to be known, which is done
 * where a note says it.
 */
export function handOverActions(
  { client, executives, from, to, note, byId }: HandedOver,
  policy: Policy,
  now: Instant
): ActionDetails[] {
  const names = executives.slice(0, NAMED).join(', ')
  const meeting = {
    ...OPEN,
    action: `Introduce yourself at ${client} as its new owner${names === '' ? '' : `: ${names}`}`,
    ownerId: to.id,
    dueOn: workingDayAfter(MEETING, policy, now)
  }
  const telling = { ...OPEN, action: `Tell ${to.name} what to know about ${client}` }
  const today = calendarDate(dayIn(policy.timeZone, now))
  if (note !== null) return [meeting, { ...telling, ownerId: byId, doneOn: today, outcome: note }]
  if (from === null || from.id === to.id) return [meeting]
  return [meeting, { ...telling, ownerId: from.id, dueOn: workingDayAfter(TELLING, policy, now) }]
}

const OPEN: ActionDetails = {
  action: '',
  ownerId: null,
  dueOn: null,
  riskKey: null,
  playbook: null,
  cause: null,
  doneOn: null,
  droppedOn: null,
  outcome: null
}
