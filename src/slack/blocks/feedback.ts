import type { FeedbackKind, FeedbackSubject } from '../../domain/clients/feedback.ts'

/** What feedback is, in words. */
export const FEEDBACK: Record<FeedbackKind, string> = {
  nps: 'NPS',
  csat: 'CSAT',
  ces: 'CES',
  praise: 'Praise',
  request: 'Request',
  complaint: 'Complaint'
}

/** What it is about, in words that follow "about". */
export const SUBJECTS: Record<FeedbackSubject, string> = {
  product: 'the product',
  service: 'the service',
  delivery: 'delivery',
  use: 'how it is used',
  communication: 'communication',
  price: 'the price',
  other: 'something else'
}
