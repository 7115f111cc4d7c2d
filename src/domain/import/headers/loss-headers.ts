import { CLIENT, CLIENT_ID } from './mention-headers.ts'

/** Headers of files with one lost client a row. */
export const LOSS_HEADERS = {
  client: CLIENT,
  client_id: CLIENT_ID,
  lost_on: ['lost_on', 'Lost Date', 'Churn Date', 'Churned On', 'Cancellation Date'],
  reasons: ['reasons', 'Reason', 'Churn Reason', 'Loss Reason'],
  competitor: ['competitor', 'Lost To'],
  story: ['story'],
  lessons: ['lessons', 'Lessons Learned'],
  won_back_on: ['won_back_on'],
  deleted: ['IsDeleted'],
  recorded_at: ['recorded_at']
} as const
