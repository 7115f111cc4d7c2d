import type { TouchpointFacts } from '../../../domain/clients/facts.ts'
import type { FeedbackFacts } from '../../../domain/clients/feedback.ts'
import { believed } from '../../bitemporal.ts'
import { isRelevantFeedback } from '../relevant.ts'
import type { Table } from './table.ts'

/** All conversations, however old. */
export const touchpoints: Table<TouchpointFacts> = {
  select: `select t.client_id, t.occurred_at, t.contact_ids, t.teammate_ids, t.sentiment, t.recorded_at, t.retired_at
    from touchpoint t where ${believed('t')}`,
  read: (row) => ({
    occurredAt: row.instant(),
    contactIds: row.uuids(),
    teammateIds: row.uuids(),
    sentiment: row.integerOrNull(),
    recordedAt: row.instant(),
    retiredAt: row.instant()
  })
}

/** Feedback that may still count. */
export const feedback: Table<FeedbackFacts> = {
  select: `select f.client_id, f.kind, f.received_at, f.contact_id, f.score, f.severity, f.about, f.respond_by, f.responded_at,
      f.resolve_by, f.resolved_at, f.recorded_at, f.retired_at
    from feedback f where ${believed('f')} and ${isRelevantFeedback('f')}`,
  read: (row) => ({
    kind: row.label(),
    receivedAt: row.instant(),
    contactId: row.uuidOrNull(),
    score: row.integerOrNull(),
    severity: row.labelOrNull(),
    about: row.labelOrNull(),
    respondBy: row.instantOrNull(),
    respondedAt: row.instantOrNull(),
    resolveBy: row.instantOrNull(),
    resolvedAt: row.instantOrNull(),
    recordedAt: row.instant(),
    retiredAt: row.instant()
  })
}
