import type { FeedbackRecord } from '../clients/feedback.ts'
import { PROMOTER } from '../portfolio/nps.ts'

/** Whether somebody is so glad of us that they may be asked for a referral. */
export function isPromoter({ kind, score }: Pick<FeedbackRecord, 'kind' | 'score'>): boolean {
  return kind === 'nps' && score !== null && score >= PROMOTER
}
