import type { Level } from '../domain/assessment/level.ts'
import type { Tier } from '../domain/clients/client.ts'
import type { CommitmentKind } from '../domain/clients/commitment.ts'
import type { Renewal } from '../domain/clients/facts.ts'
import type { FeedbackKind, FeedbackSubject, Severity } from '../domain/clients/feedback.ts'
import type { Threat } from '../domain/clients/risk.ts'
import type { Sentiment, TouchpointKind } from '../domain/clients/touchpoint.ts'
import type { CalendarDate, Instant } from '../domain/time.ts'

/** What a timeline can be narrowed to. */
export const TIMELINE_TOPICS = [
  'checkins',
  'feedback',
  'commitments',
  'risks',
  'actions',
  'judgements',
  'people',
  'record',
  'levels'
] as const
export type TimelineTopic = (typeof TIMELINE_TOPICS)[number]

/** What happened, with what is particular to it; names of people, and null for what nobody has said. */
export type Happening =
  | {
      event: 'checkin'
      kind: TouchpointKind
      sentiment: Sentiment | null
      nextStep: string | null
      nextStepOn: CalendarDate | null
    }
  | {
      event: 'feedback'
      kind: FeedbackKind
      score: number | null
      severity: Severity | null
      about: FeedbackSubject | null
    }
  | {
      event: 'acknowledged' | 'answered' | 'resolved' | 'client_told' | 'reopened' | 'remarked'
      kind: FeedbackKind
    }
  | { event: 'commitment_made'; kind: CommitmentKind | null; dueOn: CalendarDate | null }
  | { event: 'commitment_moved'; from: CalendarDate | null; to: CalendarDate | null }
  | { event: 'commitment_done'; evidence: string | null }
  | { event: 'commitment_signed_off'; signedOffBy: string | null }
  | { event: 'commitment_broken' | 'commitment_reopened' }
  | ({ event: 'risk_opened' } & Rating & {
        category: string | null
        competitor: string | null
        threat: Threat | null
        saysLeaving: boolean
      })
  | ({ event: 'risk_rated' } & Rating)
  | { event: 'risk_accepted' | 'risk_closed' | 'risk_reopened' }
  | { event: 'action_planned'; dueOn: CalendarDate | null; playbook: string | null }
  | { event: 'action_moved'; from: CalendarDate | null; to: CalendarDate | null }
  | { event: 'action_done' | 'action_dropped' | 'action_reopened' | 'claimed' | 'released' }
  | { event: 'pulse'; pulse: number }
  | { event: 'health'; service: number | null; engagement: number | null; trust: number | null }
  | { event: 'override'; level: Level; expiresOn: CalendarDate | null }
  | { event: 'snoozed'; untilOn: CalendarDate }
  | { event: 'contact_added'; title: string | null; isExecutive: boolean }
  | { event: 'contact_left'; successor: string | null }
  | { event: 'handed_over'; from: string | null; to: string | null }
  | ({ event: 'contract_added' | 'contract_changed' } & Term)
  | { event: 'lost'; reasons: string[]; competitor: string | null }
  | { event: 'won_back' | 'client_added' | 'archived' | 'restored' }
  | { event: 'tier_changed'; from: Tier; to: Tier }
  | { event: 'level_changed'; from: Level; to: Level }

type Rating = { likelihood: number | null; impact: number | null }

type Term = {
  startsOn: CalendarDate | null
  endsOn: CalendarDate
  optionOn: CalendarDate | null
  noticeOn: CalendarDate | null
  renewal: Renewal
}

/** One thing that happened with a client. */
export type TimelineEntry = {
  /** Names it, also after it has been corrected. */
  ref: string
  at: Instant
  /** The day is known and the time of it is not: the instant lies within that day in the workspace's zone. */
  isDayOnly: boolean
  /** Who of ours it was, or who wrote it down; empty when it came from a file. */
  by: string[]
  /** Whom at the client it was with or from. */
  contacts: string[]
  /** What it is about, in somebody's words: a promise, a risk, an action, a person. */
  subject: string | null
  /** A note, or the reason given. May be long. */
  words: string | null
  /** The message it was logged from. */
  permalink: string | null
} & Happening

/** Some of what happened, the newest first. */
export interface TimelinePage {
  entries: TimelineEntry[]
  /** Counts from 0. */
  page: number
  pages: number
  total: number
}

/** Everything that happened with a client, as it is believed now. What was taken back did not happen. */
export interface Timeline {
  /** A page of everything, or of one topic. A page past the last is the last. */
  page(
    workspaceId: string,
    clientId: string,
    asked: { topic: TimelineTopic | null; page: number; size: number }
  ): Promise<TimelinePage>
  /**
   * What a `ref` names, or the event and the revision that is believed now, such as `risk_opened:0190…`. Null when nothing of that
   * name happened with this client.
   */
  entry(workspaceId: string, clientId: string, ref: string): Promise<TimelineEntry | null>
}
