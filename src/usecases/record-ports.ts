import type { ActionDetails } from '../domain/clients/action.ts'
import type { ClaimDetails, SnoozeDetails } from '../domain/clients/alert.ts'
import type { ClientRef } from '../domain/clients/client.ts'
import type { CommitmentRecord } from '../domain/clients/commitment.ts'
import type { FeedbackRecord } from '../domain/clients/feedback.ts'
import type { JudgementDetails } from '../domain/clients/judgement.ts'
import type { RiskDetails } from '../domain/clients/risk.ts'
import type { Instant } from '../domain/time.ts'
import type { ContractDetails, LossDetails } from './import-ports.ts'

/** What people put on record about a client, besides conversations, by the name of its kind. */
export interface RecordKinds {
  feedback: FeedbackRecord
  commitment: CommitmentRecord
  risk: RiskDetails
  judgement: JudgementDetails
  contract: ContractDetails
  loss: LossDetails
  action: ActionDetails
  snooze: SnoozeDetails
  claim: ClaimDetails
}
export type RecordKind = keyof RecordKinds

/** An entry as it is believed now. `revision` names this version of it; `by` is the name of whoever wrote it down. */
export interface Entry<Kind extends RecordKind> {
  /** Stays the same through all revisions. */
  sourceKey: string
  revision: string
  client: ClientRef
  details: RecordKinds[Kind]
  recordedAt: Instant
  by: string | null
}

/** Putting on record, and revising what is there. Everything is scoped to a workspace. */
export interface Records {
  /**
   * Adds an entry once per `sourceKey`; `by` is null when a playbook did. A contact of another client, or a teammate of another
   * workspace, is a defect.
   */
  add<Kind extends RecordKind>(
    workspaceId: string,
    kind: Kind,
    entry: { clientId: string; sourceKey: string; details: RecordKinds[Kind] },
    by: string | null,
    now: Instant
  ): Promise<{ kind: 'added' | 'already_added'; client: ClientRef } | { kind: 'unknown_client' }>
  /**
   * Changes an entry that somebody has looked at in one version. When somebody else has changed it meanwhile, nothing is written
   * and the present version is handed back, with what the one who comes second had `seen`. The same change sent twice is `revised` both times.
   * `by` is null when nobody is known to have done it.
   */
  revise<Kind extends RecordKind>(
    workspaceId: string,
    kind: Kind,
    entry: { sourceKey: string; revision: string; changes: Partial<RecordKinds[Kind]> },
    by: string | null,
    now: Instant
  ): Promise<
    | { kind: 'revised' }
    | { kind: 'changed_meanwhile'; entry: Entry<Kind>; seen: RecordKinds[Kind] }
    | { kind: 'gone' }
  >
  /** The entries of a client that are believed now, in the order in which these versions were written down. */
  ofClient<Kind extends RecordKind>(workspaceId: string, kind: Kind, clientId: string): Promise<Entry<Kind>[]>
  /** Null when the workspace has no such entry. */
  one<Kind extends RecordKind>(
    workspaceId: string,
    kind: Kind,
    sourceKey: string
  ): Promise<Entry<Kind> | null>
  /** Every version of an entry, the oldest first: what was said of it, by whom, and when. Empty when there is no such entry. */
  versions<Kind extends RecordKind>(
    workspaceId: string,
    kind: Kind,
    sourceKey: string
  ): Promise<Entry<Kind>[]>
}
