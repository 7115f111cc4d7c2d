import { CLIENT, CLIENT_ID } from './mention-headers.ts'

/** Headers of files with one piece of feedback a row. Within a field the earlier header wins. */
export const FEEDBACK_HEADERS = {
  client: CLIENT,
  client_id: CLIENT_ID,
  // Not 'Date' and not 'Created Date': lists of conversations have those, and may have a column of feedback too.
  received_at: [
    'received_at',
    'Received',
    'Received On',
    'Response Date',
    'Survey Date',
    'Submission Date',
    'Submitted At',
    'Completed At'
  ],
  feedback: ['feedback', 'Feedback Type', 'Survey Type'],
  contact: ['contact', 'Contact Name', 'Respondent', 'Respondent Name'],
  contact_id: ['Contact ID'],
  contact_email: ['Contact Email', 'Respondent Email', 'Email', 'Email Address'],
  score: ['score', 'Rating', 'NPS Score', 'CSAT Score', 'CES Score', 'Survey Score'],
  severity: ['severity', 'Priority'],
  about: ['about', 'Topic', 'Category'],
  text: ['text', 'Comment', 'Comments', 'Verbatim', 'Description'],
  respond_by: ['respond_by', 'First Response Due'],
  responded_at: ['responded_at', 'Responded', 'First Response', 'First Responded At'],
  resolve_by: ['resolve_by', 'Resolution Due'],
  resolved_at: ['resolved_at', 'Resolved', 'Resolved On', 'Resolution Date'],
  told_client_at: ['told_client_at', 'Client Told'],
  external_id: ['external_id', 'Id', 'Response ID', 'Survey Response ID', 'Record ID'],
  deleted: ['IsDeleted'],
  recorded_at: ['recorded_at']
} as const
