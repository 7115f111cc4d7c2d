import type { ClientDetails } from '../domain/clients/client.ts'
import type { CommitmentDetails } from '../domain/clients/commitment.ts'
import type { ContactDetails } from '../domain/clients/contact.ts'
import type { Renewal } from '../domain/clients/facts.ts'
import type { FeedbackDetails } from '../domain/clients/feedback.ts'
import type { JudgementDetails } from '../domain/clients/judgement.ts'
import type { Metric } from '../domain/clients/metric.ts'
import type { RiskDetails } from '../domain/clients/risk.ts'
import type { TouchpointDetails } from '../domain/clients/touchpoint.ts'
import type { Money } from '../domain/money.ts'
import type { CalendarDate, Instant } from '../domain/time.ts'

/** One row of a file with the line on which it starts. */
export interface TableRow {
  line: number
  cells: string[]
}

/** A row that is no row: wrong number of columns, a quote that never ends. */
export interface TableProblem {
  line: number
  reason: string
}

/** A file of rows. `blocks` may be read more than once. */
export interface Table {
  name: string
  /** Bytes. */
  size: number
  delimiter: string
  headers: string[]
  /** Why it can't be a table of ours, whatever it holds; else null. */
  fault: string | null
  blocks(): AsyncIterable<{ rows: TableRow[]; problems: TableProblem[]; bytesRead: number }>
}

/** A row of the store that is believed now. */
interface Known<Details> {
  /** The id of this row, which a newer one would supersede. */
  rowId: string
  recordedAt: Instant
  details: Details
}

/** A client with what is believed about it. */
export interface KnownClient extends Known<ClientDetails> {
  clientId: string
  nameKey: string
  addedAt: Instant
}

/** A contact with what is believed about it. */
export interface KnownContact extends Known<ContactDetails> {
  contactId: string
  clientId: string
  nameKey: string
  addedAt: Instant
}

/** A contract as a file can describe it. */
export interface ContractDetails {
  endsOn: CalendarDate
  startsOn: CalendarDate | null
  optionOn: CalendarDate | null
  noticeOn: CalendarDate | null
  renewal: Renewal
  value: Money | null
}

/** A loss as a file can describe it. */
export interface LossDetails {
  lostOn: CalendarDate
  reasons: string[]
  competitor: string | null
  story: string | null
  lessons: string | null
  wonBackOn: CalendarDate | null
}

/** A touchpoint with the id that it has in the file it came from. */
export interface ImportedTouchpoint extends TouchpointDetails {
  externalId: string | null
}

/** Feedback with the id that it has in the file it came from. */
export interface ImportedFeedback extends FeedbackDetails {
  externalId: string | null
}

/** One figure: which month and metric of a client it is of, and what it is. */
export interface MetricDetails {
  metric: Metric
  /** The first day of the month. */
  month: CalendarDate
  /** A plain decimal with two decimals. */
  value: string
  currency: string | null
}

/** A figure that is believed now: told apart by client, metric and month. */
export interface KnownMetric extends Known<MetricDetails> {
  clientId: string
}

/** A fact about a client that a file tells and tells again: told apart by its source key. */
export interface KnownFact<Details> extends Known<Details> {
  clientId: string
  sourceKey: string
}

/** One key of a client or a contact, and whom it names. A key may name several. */
export interface KeyOfClient {
  by: 'id' | 'domain' | 'name' | 'alias'
  key: string
  clientId: string
  addedAt: Instant
}
export interface KeyOfContact {
  by: 'id' | 'email' | 'name'
  key: string
  contactId: string
  clientId: string
}

/** One of us, as files may name them. */
export interface TeammateKeys {
  id: string
  slackUserId: string | null
  email: string | null
  name: string
}

/** A row to add. `supersedes` is the row it takes the place of, which stays on record as believed until then. */
interface Revision<Details> {
  rowId: string
  supersedes: string | null
  recordedAt: Instant
  details: Details
}
export interface ClientRevision extends Revision<ClientDetails> {
  clientId: string
  nameKey: string
  /** Every folded name the client answers to from now on. */
  names: string[]
  addedAt: Instant
}
export interface ContactRevision extends Revision<ContactDetails> {
  contactId: string
  clientId: string
  nameKey: string
  addedAt: Instant
}
export interface FactRevision<Details> extends Revision<Details> {
  clientId: string
  sourceKey: string
}
export interface MetricRevision extends Revision<MetricDetails> {
  clientId: string
}

/** What is known in one workspace, read and written inside one transaction. */
export interface ImportBook {
  teammates(): Promise<TeammateKeys[]>
  clients(keys: { externalIds: string[]; nameKeys: string[] }): Promise<KnownClient[]>
  clientKeys(keys: { externalIds: string[]; nameKeys: string[]; domains: string[] }): Promise<KeyOfClient[]>
  contacts(keys: { clientIds: string[]; externalIds: string[] }): Promise<KnownContact[]>
  contactKeys(keys: {
    externalIds: string[]
    emails: string[]
    names: { clientId: string; nameKey: string }[]
  }): Promise<KeyOfContact[]>
  touchpoints(sourceKeys: string[]): Promise<KnownFact<ImportedTouchpoint>[]>
  contracts(clientIds: string[]): Promise<KnownFact<ContractDetails>[]>
  feedback(sourceKeys: string[]): Promise<KnownFact<ImportedFeedback>[]>
  metrics(keys: { clientId: string; metric: Metric; month: CalendarDate }[]): Promise<KnownMetric[]>
  commitments(clientIds: string[]): Promise<KnownFact<CommitmentDetails>[]>
  risks(clientIds: string[]): Promise<KnownFact<RiskDetails>[]>
  judgements(clientIds: string[]): Promise<KnownFact<JudgementDetails>[]>
  losses(clientIds: string[]): Promise<KnownFact<LossDetails>[]>

  addTeammates(teammates: TeammateKeys[]): Promise<void>
  saveClients(revisions: ClientRevision[]): Promise<void>
  saveContacts(revisions: ContactRevision[]): Promise<void>
  saveTouchpoints(revisions: FactRevision<ImportedTouchpoint>[]): Promise<void>
  saveContracts(revisions: FactRevision<ContractDetails>[]): Promise<void>
  saveFeedback(revisions: FactRevision<ImportedFeedback>[]): Promise<void>
  saveMetrics(revisions: MetricRevision[]): Promise<void>
  saveCommitments(revisions: FactRevision<CommitmentDetails>[]): Promise<void>
  saveRisks(revisions: FactRevision<RiskDetails>[]): Promise<void>
  saveJudgements(revisions: FactRevision<JudgementDetails>[]): Promise<void>
  saveLosses(revisions: FactRevision<LossDetails>[]): Promise<void>
}

/** The way into one workspace for one import. */
export interface ImportStore {
  /** A new row's id; ids ascend in the order in which they are asked for. */
  newId(): string
  /** A short, stable digest of a text. */
  digest(text: string): string
  /**
   * Runs work in one transaction that no other import of this workspace overlaps. When the running bot has changed the
   * same client meanwhile, all of it is undone and the work runs again on what is then known.
   */
  transaction<Result>(work: (book: ImportBook) => Promise<Result>): Promise<Result>
}
