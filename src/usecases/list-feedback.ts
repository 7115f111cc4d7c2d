import type { ClientRef } from '../domain/clients/client.ts'
import type { FeedbackRecord } from '../domain/clients/feedback.ts'
import type { Asker, Workspace } from '../domain/clients/teammate.ts'
import { nextDue } from '../domain/feedback/due.ts'
import { type FeedbackState, isFollowedUp, stateOf } from '../domain/feedback/steps.ts'
import type { Instant } from '../domain/time.ts'
import type { Access } from './access-ports.ts'
import { admit, type Turned } from './admit.ts'
import type { Policies } from './policy-ports.ts'
import type { Records } from './record-ports.ts'

/** Only what somebody still waits for, or all of it. */
export type FeedbackScope = 'open' | 'all'

/** Feedback in a list. */
export interface ListedFeedback {
  sourceKey: string
  details: FeedbackRecord
  state: FeedbackState
  /** When the next step is due, if ever. */
  dueAt: Instant | null
}

/** The feedback of a client: of what is open, what is due next first; of all, the newest first. */
export interface FeedbackList {
  kind: 'feedback_list'
  client: ClientRef
  scope: FeedbackScope
  entries: ListedFeedback[]
  open: number
  total: number
  /** IANA name: the workspace's. */
  timeZone: string
  now: Instant
}

/** Lists a client's feedback to those who may see the client. */
export async function listFeedback(
  ports: { access: Access; records: Records; policies: Policies },
  workspace: Workspace,
  asker: Asker,
  { clientId, scope }: { clientId: string; scope: FeedbackScope },
  now: Instant
): Promise<FeedbackList | Turned> {
  const admission = await admit(ports, workspace, asker, clientId, 'see_client', now)
  if (admission.kind !== 'admitted') return admission
  const [entries, policy] = await Promise.all([
    ports.records.ofClient(workspace.id, 'feedback', clientId),
    ports.policies.current(workspace)
  ])
  const all = entries.map(({ sourceKey, details }): ListedFeedback => {
    return { sourceKey, details, state: stateOf(details), dueAt: nextDue(details, policy) }
  })
  const open = all.filter(({ details, state }) => isFollowedUp(details) && state !== 'closed')
  const shown = scope === 'open' ? open.sort(byUrgency) : all.sort(byNews)
  const counts = { open: open.length, total: all.length, timeZone: workspace.timeZone }
  return { kind: 'feedback_list', client: admission.client, scope, entries: shown, ...counts, now }
}

function byUrgency(one: ListedFeedback, other: ListedFeedback): number {
  return (one.dueAt ?? Infinity) - (other.dueAt ?? Infinity) || byNews(other, one)
}

function byNews(one: ListedFeedback, other: ListedFeedback): number {
  return other.details.receivedAt - one.details.receivedAt
}
