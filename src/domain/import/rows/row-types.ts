import type { Tier } from '../../clients/client.ts'
import type { ContactRole } from '../../clients/contact.ts'
import type { Money } from '../../money.ts'
import type { CalendarDate, Instant } from '../../time.ts'
import type { ClientMention } from './client-mention.ts'
import type {
  CommitmentRow,
  ContractRow,
  FeedbackRow,
  JudgementRow,
  LossRow,
  MetricRow,
  RiskRow,
  TouchpointRow
} from './fact-row-types.ts'

/** In all rows, `null` and the empty list mean: this row says nothing about it. */
export interface ClientRow {
  name: string
  externalId: string | null
  aliases: string[]
  domain: string | null
  tier: Tier | null
  stage: string | null
  industry: string | null
  segment: string | null
  /** One of us as the file writes it: e-mail, Slack id, name, or a CRM's own id. */
  owner: string | null
  backup: string | null
  annualRevenue: Money | null
  checkInDays: number | null
  executiveDays: number | null
  addedOn: Instant | null
  archivedOn: Instant | null
  recordedAt: Instant | null
}

/** A person at a client, as one row describes them. */
export interface ContactRow {
  client: ClientMention
  name: string
  externalId: string | null
  email: string | null
  title: string | null
  isExecutive: boolean | null
  role: ContactRole | null
  counterpart: string | null
  preferredChannel: string | null
  rhythmDays: number | null
  addedOn: Instant | null
  leftOn: CalendarDate | null
  /** Another contact of the same client, as the file writes them. */
  successor: string | null
  recordedAt: Instant | null
}

/** That a person works, or has stopped working, for a client. */
export interface RelationRow {
  clientId: string
  contactId: string
  role: ContactRole | null
  leftOn: CalendarDate | null
  recordedAt: Instant | null
}

/** Everything one row of a file says. A client list may carry a person, a renewal date and the last contact along. */
export interface RowFacts {
  client: ClientRow | null
  contact: ContactRow | null
  relation: RelationRow | null
  contract: ContractRow | null
  touchpoint: TouchpointRow | null
  feedback: FeedbackRow | null
  metric: MetricRow | null
  commitment: CommitmentRow | null
  risk: RiskRow | null
  judgement: JudgementRow | null
  loss: LossRow | null
}
