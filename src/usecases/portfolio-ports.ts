import type { Money } from '../domain/money.ts'
import type { CountedClient, HandledFeedback } from '../domain/portfolio/count-measures.ts'
import type { CalendarDate, Instant } from '../domain/time.ts'

/** A client on record, whether active, archived or lost, as far as an assessment does not know it. */
export interface BookClient extends Omit<CountedClient, 'level' | 'inputs'> {
  name: string
  segment: string | null
  industry: string | null
  addedAt: Instant
  archivedAt: Instant | null
  /** A year, as known then and now. */
  revenueThen: Money | null
  revenueNow: Money | null
}

/** What a client brought when it was lost: as known at the start of that day, else as known later. */
export interface LostRevenue {
  clientId: string
  lostOn: CalendarDate
  revenue: Money
}

/** What the figures of the whole book need besides assessments and losses, as known at an instant. */
export interface Portfolio {
  /** Every client believed at `knownAt`; `revenueThen` is what was believed at the earlier instant `then`. */
  clients(workspaceId: string, knownAt: Instant, then: Instant): Promise<BookClient[]>
  /** All feedback received from `since` to `knownAt`, of whichever client. */
  feedback(workspaceId: string, knownAt: Instant, since: Instant): Promise<HandledFeedback[]>
  /** One for each loss of a client whose revenue is on record. */
  lostRevenue(workspaceId: string, knownAt: Instant): Promise<LostRevenue[]>
}
