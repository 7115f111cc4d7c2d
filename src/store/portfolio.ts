import type { HandledFeedback } from '../domain/portfolio/count-measures.ts'
import type { BookClient, LostRevenue, Portfolio } from '../usecases/portfolio-ports.ts'
import { timestamp } from './bitemporal.ts'
import type { Database } from './database.ts'
import { CLIENTS, FEEDBACK, LOST_REVENUE } from './portfolio-statements.ts'

/** Creates the reader of what the figures of the whole book need: one statement each, whatever the size of the book. */
export function createPortfolio(db: Database): Portfolio {
  return {
    clients: (workspaceId, knownAt, then) =>
      db.read<BookClient>('portfolio-clients', CLIENTS, [workspaceId, timestamp(knownAt), timestamp(then)]),
    feedback: (workspaceId, knownAt, since) =>
      db.read<HandledFeedback>('portfolio-feedback', FEEDBACK, [
        workspaceId,
        timestamp(knownAt),
        timestamp(since)
      ]),
    lostRevenue: (workspaceId, knownAt) =>
      db.read<LostRevenue>('portfolio-lost-revenue', LOST_REVENUE, [workspaceId, timestamp(knownAt)])
  }
}
