import type { Level } from '../assessment/level.ts'
import type { ActionDetails } from '../clients/action.ts'
import type { ClaimDetails, SnoozeDetails } from '../clients/alert.ts'
import type { ClientRef, Tier } from '../clients/client.ts'
import type { CommitmentDetails } from '../clients/commitment.ts'
import type { ContactFacts, ContractFacts } from '../clients/facts.ts'
import type { FeedbackFacts } from '../clients/feedback.ts'
import type { RiskDetails } from '../clients/risk.ts'
import type { NamedTeammate } from '../clients/teammate.ts'
import type { CalendarDate, Instant } from '../time.ts'

/** What is to be decided about a contract. */
export type ContractDecision = 'option' | 'notice' | 'end'

type Sourced = { sourceKey: string }
type Assigned = { owner: NamedTeammate | null }

/** Feedback that somebody may still wait for an answer to. */
export type OpenFeedback = FeedbackFacts &
  Sourced &
  Assigned & { kind: 'complaint' | 'request'; toldClientAt: Instant | null }

/** An action that is neither done nor dropped. */
export type OpenAction = Pick<ActionDetails, 'action' | 'dueOn' | 'playbook' | 'cause'> & Sourced & Assigned

/**
 * What was agreed at a check-in, when it has a date, is not among the actions, and nobody who was there has had another talk since, of
 * ours or of theirs; where none of them is named or still there, nobody at all.
 */
export type AgreedStep = Sourced & Assigned & { nextStep: string; dueOn: CalendarDate; agreedAt: Instant }

/** A promise with a date that is neither kept nor broken. */
export type OpenCommitment = Pick<CommitmentDetails, 'commitment'> &
  Sourced &
  Assigned & { dueOn: CalendarDate }

/** An entry of the register that names a competitor's threat or says that the client may leave, and is neither closed nor accepted. */
export type OpenThreat = Pick<RiskDetails, 'risk' | 'competitor' | 'threat' | 'saysLeaving' | 'openedOn'> &
  Sourced &
  Assigned & { recordedAt: Instant }

/** A client that is at risk or critical, by its daily snapshots. */
type Trouble = {
  level: Level
  /** Since when it is at risk or worse. */
  since: CalendarDate
  /** Scores on the last day of the latest four weeks since then, and on their first; null before four weeks are over. */
  fourWeeks: { first: number; last: number } | null
}

/** A contract, and what became of its renewal. */
export type AgendaContract = ContractFacts &
  Sourced & {
    /** Since when it has been on record without a gap: an import that is taken back leaves one. */
    knownSince: Instant
    /** Since when its renewal has been secured or done, where it was still to be decided before that. */
    securedAt: Instant | null
  }

/** When we last spoke with a contact. */
type Touch = { contactId: string; last: Instant }

/** Everything that may want somebody's attention at one client that is neither archived nor lost, as believed at one instant. */
export type ClientAgenda = {
  client: ClientRef & {
    tier: Tier
    addedAt: Instant
    /** When we first wrote the client down. */
    recordedAt: Instant
    hasRevenue: boolean
    /** Days agreed for this client; null means the tier's. */
    checkInDays: number | null
    executiveDays: number | null
    owner: (NamedTeammate & { isActive: boolean }) | null
    backup: (NamedTeammate & { isActive: boolean }) | null
  }
  contacts: ContactFacts[]
  touches: Touch[]
  /** Since when it has been on record that somebody left or will leave, whatever else was written about them after that. */
  departures: { contactId: string; recordedAt: Instant }[]
  lastTouch: Instant | null
  nextSteps: AgreedStep[]
  feedback: OpenFeedback[]
  contracts: AgendaContract[]
  commitments: OpenCommitment[]
  actions: OpenAction[]
  threats: OpenThreat[]
  /** The latest change of level. */
  transition: { day: CalendarDate; from: Level; to: Level } | null
  trouble: Trouble | null
  /** Since when it is below at risk again, and how bad it was until then. */
  recovered: { since: CalendarDate; from: Level } | null
  /** When the partnership's health was last checked. */
  healthCheckedAt: Instant | null
  /** When what is known of the client and its contacts was last changed, and when somebody last confirmed it. */
  changedAt: Instant
  confirmedAt: Instant | null
  /** Since when the present owner has the client, when somebody else had it before; `isTaken` when they took it themselves. */
  handedOver: { at: Instant; by: string | null; isTaken: boolean } | null
  /** Those that have not run out, and those that did so in the last 30 days. */
  snoozes: Pick<SnoozeDetails, 'cause' | 'untilOn' | 'endedOn'>[]
  /** Those not released, of people who are still with us. */
  claims: (Pick<ClaimDetails, 'cause' | 'claimedAt'> & { by: NamedTeammate })[]
  /** The source keys of all that playbooks have ever asked for here, done or not. */
  playbookSteps: string[]
}
