import type { ClientAgenda } from '../../domain/attention/agenda.ts'
import type { Alert } from '../../domain/attention/alert.ts'
import type { StandingAlert } from '../../domain/attention/alerts-of.ts'
import { type DayNumber, dayNumber, formatDay } from '../../domain/calendar.ts'
import { isSilent } from '../../domain/clients/alert.ts'
import type { Instant } from '../../domain/time.ts'
import type { NudgeOnMessage } from '../nudge-ports.ts'
import type { Entry } from '../record-ports.ts'
import type { SeenTo } from './nudge-words.ts'

/** How something that somebody was told stands: still theirs to do, seen to, or somebody else's since the client was handed over. */
export type NudgeState =
  | { kind: 'open'; alert: Alert }
  | { kind: 'seen_to'; seenTo: SeenTo }
  | { kind: 'handed_over'; seenTo: SeenTo }

/** What decides it: the client as it is now, its alerts and silences, and who was told since when. */
export interface NudgeScene {
  agenda: ClientAgenda
  standing: readonly StandingAlert[]
  snoozes: readonly Entry<'snooze'>[]
  today: DayNumber
  /** Teammate id. */
  readerId: string
  toldAt: Instant
  /** Whether a moment is still to be told to the reader as one of those above, whoever else has the alert. */
  isToldAbove(alert: Alert, moment: string): boolean
  /** Whether time alone ended it. */
  hasRunOut(cause: string): boolean
}

/** What stands now decides; what was written down when it was settled says how, for what stands no more. */
export function nudgeState({ cause, moment, settled }: NudgeOnMessage, scene: NudgeScene): NudgeState {
  const { standing, readerId, toldAt } = scene
  const found = standing.find(({ alert }) => alert.cause === cause)
  if (found === undefined) return seenTo(settledAs(settled, scene.hasRunOut(cause)))
  const { alert, isSnoozed } = found
  if (isSnoozed) return silence(cause, scene)
  if (scene.isToldAbove(alert, moment)) return { kind: 'open', alert }
  const { claim } = alert
  // Whoever is told of what somebody else has long taken on is told because nothing followed from it.
  if (claim !== null && claim.by.id !== readerId && claim.claimedAt > toldAt)
    return seenTo({ how: 'taken on', by: claim.by.name, at: claim.claimedAt })
  return handOver(alert, scene) ?? { kind: 'open', alert }
}

/** How something stands that is no more to be found. */
export function settledAs(settled: NudgeOnMessage['settled'], hasRunOut: boolean): SeenTo {
  const { how, by, at } = settled ?? { how: null, by: null, at: null }
  const ended = hasRunOut ? 'the time for it is over' : 'no longer open'
  return { how: how ?? ended, by: by?.name ?? null, at }
}

function silence(cause: string, { snoozes, today }: NudgeScene): NudgeState {
  const held = snoozes.find(
    ({ details }) => isSilent(details, today) && (details.cause === null || details.cause === cause)
  )
  if (held === undefined) return seenTo({ how: 'snoozed', by: null, at: null })
  const { details, by, recordedAt } = held
  const how = `snoozed until ${formatDay(dayNumber(details.untilOn))}`
  return seenTo({ how, by, at: recordedAt, reason: details.reason })
}

function seenTo(seenTo: SeenTo): NudgeState {
  return { kind: 'seen_to', seenTo }
}

/** What is for whoever sees to the client is the new owner's once somebody else has it. */
function handOver(
  { assignee, claim }: Alert,
  { agenda: { client, handedOver }, readerId, toldAt }: NudgeScene
): NudgeState | null {
  const { owner } = client
  if (assignee !== null || claim !== null || owner === null || owner.id === readerId) return null
  if (handedOver === null || handedOver.at <= toldAt) return null
  const { by, at, isTaken } = handedOver
  const how = isTaken ? 'taken over' : `handed over to ${owner.name}`
  return { kind: 'handed_over', seenTo: { how, by, at } }
}
