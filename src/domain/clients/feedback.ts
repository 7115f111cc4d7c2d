import type { Instant } from '../time.ts'
import type { Believed } from './believed.ts'

/** What feedback is: one of three scores, or words. */
export const FEEDBACK_KINDS = ['nps', 'csat', 'ces', 'praise', 'request', 'complaint'] as const
export type FeedbackKind = (typeof FEEDBACK_KINDS)[number]

/** The lowest and highest answer of each score: would you recommend us, are you satisfied, was it easy. */
export const SCORE_RANGES = { nps: [0, 10], csat: [1, 5], ces: [1, 7] } as const
export type ScoreKind = keyof typeof SCORE_RANGES

/** How bad a complaint is. */
export const SEVERITIES = ['low', 'medium', 'high', 'critical'] as const
export type Severity = (typeof SEVERITIES)[number]

/** What feedback is about. */
export const FEEDBACK_SUBJECTS = [
  'product',
  'service',
  'delivery',
  'use',
  'communication',
  'price',
  'other'
] as const
export type FeedbackSubject = (typeof FEEDBACK_SUBJECTS)[number]

/** Something that somebody at the client said, and what became of it; `null` means nobody has said. */
export type FeedbackDetails = {
  kind: FeedbackKind
  receivedAt: Instant
  contactId: string | null
  /** A whole number within the kind's range; null exactly when the kind is not a score. */
  score: number | null
  severity: Severity | null
  about: FeedbackSubject | null
  text: string | null
  /** Agreed deadlines; where null, the policy's count. */
  respondBy: Instant | null
  respondedAt: Instant | null
  resolveBy: Instant | null
  resolvedAt: Instant | null
  /** Only then is a complaint closed. */
  toldClientAt: Instant | null
}

/** Feedback with what only people in Slack say of it. */
export type FeedbackRecord = FeedbackDetails & {
  acknowledgedAt: Instant | null
  /** Teammate id of whoever sees to it. */
  ownerId: string | null
  /** The message it was logged from. */
  permalink: string | null
  /** What whoever wrote this version down had to say about the change: the thread of updates is the versions in order. */
  remark: string | null
}

/** Feedback as far as an assessment needs it: never the words. */
export type FeedbackFacts = Omit<FeedbackDetails, 'text' | 'toldClientAt'> & Believed
