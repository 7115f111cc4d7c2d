import type { FeedbackRecord } from '../../domain/clients/feedback.ts'
import { FEEDBACK, SEVERITY_WORDS, SUBJECTS } from '../blocks/feedback.ts'

/** What a button about feedback carries. */
export function feedbackValue(clientId: string, sourceKey: string, page?: number): string {
  return JSON.stringify({ clientId, sourceKey, ...(page !== undefined && { page }) })
}

/** "Complaint, high, about delivery", "NPS 9" */
export function saidOf({
  kind,
  score,
  severity,
  about
}: Pick<FeedbackRecord, 'kind' | 'score' | 'severity' | 'about'>): string {
  const grade = score === null ? FEEDBACK[kind] : `${FEEDBACK[kind]} ${score}`
  const words = [severity && SEVERITY_WORDS[severity].toLowerCase(), about && `about ${SUBJECTS[about]}`]
  return [grade, ...words].filter((part) => part !== null).join(', ')
}
