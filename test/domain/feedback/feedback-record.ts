import type { FeedbackRecord } from '../../../src/domain/clients/feedback.ts'

/** A complaint that came on 20 November 2026 at 9:00 UTC, a Friday, and that nobody has looked at; with changes. */
export function feedbackRecord(change: Partial<FeedbackRecord> = {}): FeedbackRecord {
  return {
    kind: 'complaint',
    receivedAt: Date.UTC(2026, 10, 20, 9),
    contactId: null,
    score: null,
    severity: 'high',
    about: 'delivery',
    text: 'Late again',
    respondBy: null,
    respondedAt: null,
    resolveBy: null,
    resolvedAt: null,
    toldClientAt: null,
    acknowledgedAt: null,
    ownerId: null,
    permalink: null,
    remark: null,
    ...change
  }
}
