import type { CommitmentDetails } from '../../clients/commitment.ts'
import type { Renewal } from '../../clients/facts.ts'
import type { FeedbackDetails } from '../../clients/feedback.ts'
import type { JudgementDetails } from '../../clients/judgement.ts'
import type { Metric } from '../../clients/metric.ts'
import type { RiskDetails } from '../../clients/risk.ts'
import type { Sentiment, TouchpointKind } from '../../clients/touchpoint.ts'
import type { Money } from '../../money.ts'
import type { CalendarDate, Instant } from '../../time.ts'
import type { ClientMention } from './client-mention.ts'

/** One contract. In all rows, `null` and the empty list mean: this row says nothing about it. */
export interface ContractRow {
  client: ClientMention
  /** True when the row is a client's and carries a renewal date along: the client has one such contract. */
  isRenewalDate: boolean
  endsOn: CalendarDate
  startsOn: CalendarDate | null
  optionOn: CalendarDate | null
  noticeOn: CalendarDate | null
  renewal: Renewal | null
  value: Money | null
  recordedAt: Instant | null
}

/** One conversation. */
export interface TouchpointRow {
  client: ClientMention
  /** True when the row is a client's or a person's and carries the date of the last contact along. */
  isLastContact: boolean
  occurredAt: Instant
  kind: TouchpointKind | null
  /** Contacts as the file writes them: ids, e-mail addresses or names. */
  contacts: string[]
  teammates: string[]
  summary: string | null
  sentiment: Sentiment | null
  nextStep: string | null
  nextStepOn: CalendarDate | null
  externalId: string | null
  recordedAt: Instant | null
}

/** A client that left. */
export interface LossRow {
  client: ClientMention
  lostOn: CalendarDate
  reasons: string[]
  competitor: string | null
  story: string | null
  lessons: string | null
  wonBackOn: CalendarDate | null
  recordedAt: Instant | null
}

/** A score, praise, a request or a complaint, and what became of it. */
export interface FeedbackRow extends Omit<FeedbackDetails, 'contactId'> {
  client: ClientMention
  /** Whoever said it, as the file writes them; at most one. */
  contacts: string[]
  externalId: string | null
  recordedAt: Instant | null
}

/** One figure of one month. */
export interface MetricRow {
  client: ClientMention
  metric: Metric
  /** The first day of the month. */
  month: CalendarDate
  /** A plain decimal with two decimals. */
  value: string
  /** Of revenue only. */
  currency: string | null
  recordedAt: Instant | null
}

/** A promise. `owner` is one of us as the file writes them. */
export interface CommitmentRow extends Omit<CommitmentDetails, 'ownerId'> {
  client: ClientMention
  owner: string | null
  recordedAt: Instant | null
}

/** An entry of the risk register. `owner` is one of us as the file writes them. */
export interface RiskRow extends Omit<RiskDetails, 'ownerId' | 'saysLeaving'> {
  client: ClientMention
  saysLeaving: boolean | null
  owner: string | null
  recordedAt: Instant | null
}

/** A judgement. `by` is one of us as the file writes them. */
export interface JudgementRow extends Omit<JudgementDetails, 'byId'> {
  client: ClientMention
  by: string | null
  recordedAt: Instant | null
}
