import { CLIENT, CLIENT_ID } from './mention-headers.ts'

/** Headers of files with one figure of one month a row. */
export const METRIC_HEADERS = {
  client: CLIENT,
  client_id: CLIENT_ID,
  month: ['month', 'Period', 'Reporting Month'],
  metric: ['metric', 'Measure', 'KPI'],
  value: ['value', 'Amount', 'Figure'],
  currency: ['currency', 'CurrencyIsoCode'],
  deleted: ['IsDeleted'],
  recorded_at: ['recorded_at']
} as const
