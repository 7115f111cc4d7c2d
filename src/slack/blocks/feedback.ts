import type { FeedbackKind, FeedbackSubject, Severity } from '../../domain/clients/feedback.ts'
import type { FeedbackState } from '../../domain/feedback/steps.ts'
import type { ChangedField, UpdateKind } from '../../domain/feedback/thread.ts'

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

/** How bad a complaint is. */
export const SEVERITY_WORDS: Record<Severity, string> = {
  low: 'Low',
  medium: 'Medium',
  high: 'High',
  critical: 'Critical'
}

/** How far it has come. */
export const STATES: Record<FeedbackState, string> = {
  open: 'not answered yet',
  acknowledged: 'acknowledged, not answered yet',
  answered: 'answered, not resolved yet',
  resolved: 'resolved, the client has not been told yet',
  closed: 'closed: the client has been told'
}

/** What was done with it. */
export const UPDATES: Record<UpdateKind, string> = {
  logged: 'Logged',
  acknowledged: 'Acknowledged',
  answered: 'Answered',
  resolved: 'Resolved',
  told: 'Client told',
  reopened: 'Reopened',
  changed: 'Changed'
}

/** "1 action", "2 actions". */
export function actionCount(count: number): string {
  return count === 1 ? '1 action' : `${count} actions`
}

/** What of it was changed. */
export const CHANGED: Record<ChangedField, string> = {
  kind: 'what it is',
  receivedAt: 'when it came',
  contactId: 'who said it',
  score: 'the score',
  severity: 'how bad it is',
  about: 'what it is about',
  text: 'the words',
  respondBy: 'until when to answer',
  resolveBy: 'until when to resolve',
  ownerId: 'who sees to it'
}
