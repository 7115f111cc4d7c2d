const CLIENT = [
  'client',
  'Account Name',
  'Company / Account',
  'Company Name',
  'Associated Company',
  'Activity - Organization',
  'Organization - Name',
  'Organization',
  'Regarding',
  'Customer',
  'Customer Name',
  'Client Name',
  'Company',
  'Account'
] as const

const CLIENT_ID = [
  'Account ID',
  'Associated Company IDs',
  'Associated Company ID',
  'Company ID',
  'Customer ID',
  'Client ID',
  'Organization - ID'
] as const

/** Headers of files with one conversation a row. Within a field the earlier header wins. */
export const TOUCHPOINT_HEADERS = {
  client: CLIENT,
  client_id: CLIENT_ID,
  /** Salesforce's WhatId names an account, an opportunity or something else: tried after the account's own column. */
  what_id: ['What ID', 'Related To ID'],
  occurred_at: [
    'occurred_at',
    'Activity Date',
    'ActivityDateTime',
    'StartDateTime',
    'Actual End',
    'Activity - Marked as done time',
    'Activity - Due date',
    'Timestamp',
    'Date',
    'Actual Start',
    'Due Date'
  ],
  kind: ['kind', 'Activity Type', 'Engagement Type', 'Activity - Type', 'Type', 'Task Type', 'Task Subtype'],
  contacts: [
    'contacts',
    'Contact',
    'Contact Name',
    'Activity - Contact person',
    'Associated Contact',
    'Person - Name'
  ],
  contact_id: ['Who ID', 'Contact ID', 'Associated Contact IDs', 'Associated Contact ID'],
  contact_email: ['Contact Email', 'Person - Email (Work)'],
  teammates: [
    'teammates',
    'Assigned To',
    'Assigned',
    'Activity assigned to',
    'Activity - Assigned to user',
    'Owner',
    'Owner ID'
  ],
  summary: ['summary', 'Subject', 'Activity - Subject', 'Notes', 'Full Comments', 'Comments', 'Description'],
  sentiment: ['sentiment'],
  next_step: ['next_step'],
  next_step_on: ['next_step_on'],
  external_id: ['external_id', 'Id', 'Activity ID', 'Record ID', 'Activity - ID', '(Do Not Modify) Activity'],
  status: ['Status', 'Activity Status', 'Activity - Done', 'Task Status', 'Status Reason'],
  deleted: ['IsDeleted'],
  recorded_at: ['recorded_at']
} as const

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
