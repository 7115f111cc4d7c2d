import { CLIENT, CLIENT_ID } from './mention-headers.ts'

/** Headers of files with one contract a row. */
export const CONTRACT_HEADERS = {
  client: CLIENT,
  client_id: CLIENT_ID,
  ends_on: [
    'ends_on',
    'Contract End Date',
    'Contract End',
    'End Date',
    'Expiration Date',
    'Expires on',
    'Renewal Date'
  ],
  starts_on: ['starts_on', 'Contract Start Date', 'Contract Start', 'Start Date'],
  option_on: ['option_on', 'Option Date'],
  notice_on: ['notice_on', 'Notice Date', 'Notice by'],
  renewal: ['renewal', 'Renewal Status', 'Renewal State'],
  value: ['value', 'Contract Value', 'Annual Contract Value', 'ACV', 'Amount'],
  currency: ['currency', 'CurrencyIsoCode'],
  deleted: ['IsDeleted'],
  recorded_at: ['recorded_at']
} as const
