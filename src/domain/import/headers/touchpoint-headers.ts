import { CLIENT, CLIENT_ID } from './mention-headers.ts'

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
