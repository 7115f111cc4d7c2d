import { CLIENT, CLIENT_ID } from './mention-headers.ts'

/** Headers of files with one promise a row. */
export const COMMITMENT_HEADERS = {
  client: CLIENT,
  client_id: CLIENT_ID,
  commitment: ['commitment', 'Promise', 'Promised'],
  kind: ['kind', 'Commitment Type', 'Type'],
  due_on: ['due_on', 'Due Date', 'Due', 'Deadline'],
  owner: ['owner', 'Commitment Owner', 'Responsible', 'Assigned To'],
  signed_off_by: ['signed_off_by', 'Sign-off By', 'Approved By'],
  signed_off_on: ['signed_off_on', 'Sign-off Date', 'Approved On'],
  evidence: ['evidence', 'Link'],
  done_on: ['done_on', 'Done', 'Done Date', 'Completed On', 'Completion Date'],
  broken_on: ['broken_on', 'Broken'],
  deleted: ['IsDeleted'],
  recorded_at: ['recorded_at']
} as const

/** Headers of a risk register. */
export const RISK_HEADERS = {
  client: CLIENT,
  client_id: CLIENT_ID,
  risk: ['risk', 'Risk Title', 'Risk Description'],
  likelihood: ['likelihood', 'Probability'],
  impact: ['impact'],
  category: ['category', 'Risk Category'],
  competitor: ['competitor'],
  threat: ['threat', 'Threat Level', 'Competitor Threat'],
  says_leaving: ['says_leaving'],
  owner: ['owner', 'Risk Owner', 'Assigned To'],
  opened_on: ['opened_on', 'Opened', 'Raised On', 'Date Raised', 'Date Identified'],
  accepted_on: ['accepted_on', 'Accepted'],
  closed_on: ['closed_on', 'Closed', 'Date Closed'],
  reason: ['reason'],
  deleted: ['IsDeleted'],
  recorded_at: ['recorded_at']
} as const

/** Headers of files with one judgement of ours a row. */
export const JUDGEMENT_HEADERS = {
  client: CLIENT,
  client_id: CLIENT_ID,
  judgement: ['judgement', 'Judgment'],
  made_at: ['made_at', 'Made On'],
  by: ['by', 'Made By'],
  pulse: ['pulse'],
  service: ['service'],
  engagement: ['engagement'],
  trust: ['trust'],
  level: ['level', 'Risk Level'],
  note: ['note', 'Notes', 'Reason'],
  expires_on: ['expires_on', 'Expires On'],
  deleted: ['IsDeleted'],
  recorded_at: ['recorded_at']
} as const
