import type { Tier } from '../../clients/client.ts'
import type { ContactRole } from '../../clients/contact.ts'
import type { Renewal } from '../../clients/facts.ts'
import type { Sentiment, TouchpointKind } from '../../clients/touchpoint.ts'
import type { Money } from '../../money.ts'
import type { CalendarDate, Instant } from '../../time.ts'

/** How a row points at a client: whatever it says, tried as id, then the company's domain, then exact name, then the domain of an e-mail. */
export interface ClientMention {
  ids: string[]
  domain: string | null
  name: string | null
  emailDomain: string | null
}

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

/** One contract. */
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

/** Everything one row of a file says. A client list may carry a person, a renewal date and the last contact along. */
export interface RowFacts {
  client: ClientRow | null
  contact: ContactRow | null
  relation: RelationRow | null
  contract: ContractRow | null
  touchpoint: TouchpointRow | null
  loss: LossRow | null
}
