import type { FeedbackRecord } from '../../domain/clients/feedback.ts'
import { FEEDBACK, SEVERITY_WORDS, SUBJECTS } from '../blocks/feedback.ts'

/** What a button about feedback carries. */
export function feedbackValue(clientId: string, sourceKey: string, page?: number): string {
  return JSON.stringify({ clientId, sourceKey, ...(page !== undefined && { page }) })
}

/** "Complaint, high", "NPS 9" */
export function gradeOf({ kind, score, severity }: Pick<FeedbackRecord, 'kind' | 'score' | 'severity'>): string {
  if (score !== null) return `${FEEDBACK[kind]} ${score}`
  return severity === null ? FEEDBACK[kind] : `${FEEDBACK[kind]}, ${SEVERITY_WORDS[severity].toLowerCase()}`
}

/** " about delivery", or nothing. */
export function aboutOf({ about }: Pick<FeedbackRecord, 'about'>): string {
  return about === null ? '' : ` about ${SUBJECTS[about]}`
}
