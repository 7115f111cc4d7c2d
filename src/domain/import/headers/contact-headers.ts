/** Headers of files with one person a row. Within a field the earlier header wins. */
export const CONTACT_HEADERS = {
  client: [
    'client',
    'Account Name',
    'Company Name',
    'Associated Company',
    'Primary Company',
    // Not 'Organization - Name': a Pipedrive sheet that has it describes the organisation in the same row.
    'Person - Organization',
    'Customer',
    'Customer Name',
    'Client Name',
    'Company',
    'Account',
    'Organization'
  ],
  client_id: [
    'Account ID',
    'Primary Associated Company ID',
    'Associated Company IDs',
    'Associated Company ID',
    'Company ID',
    'Organization - ID',
    'Customer ID',
    'Client ID'
  ],
  client_domain: ['Company Domain Name', 'Website', 'Website URL', 'domain'],
  contact: ['contact', 'Contact Name', 'Full Name', 'Person - Name', 'Name'],
  first_name: ['First Name', 'Given Name', 'Person - First name'],
  last_name: ['Last Name', 'Surname', 'Family Name', 'Person - Last name'],
  external_id: ['external_id', 'Id', 'Contact ID', 'Record ID', 'Person - ID', '(Do Not Modify) Contact'],
  email: [
    'email',
    'Email Address',
    'Person - Email (Work)',
    'Work Email',
    'Person - Email',
    'Primary Email',
    'Contact Email',
    'Person - Email (Other)'
  ],
  title: ['title', 'Job Title', 'Position', 'Person - Job title', 'Contact Title'],
  executive: ['executive', 'Is Executive'],
  role: ['role', 'Buying Role', 'Contact Role', 'Roles'],
  counterpart: ['counterpart', 'Contact owner', 'Person - Owner', 'Owner', 'Owner ID'],
  preferred_channel: ['preferred_channel', 'Preferred Method of Contact', 'Preferred Contact Method'],
  rhythm_days: ['rhythm_days'],
  added_on: ['added_on', 'Created Date', 'Create Date', 'Created On', 'Person - Person created'],
  left_on: ['left_on', 'Left', 'Job change detected date'],
  successor: ['successor'],
  last_contact_on: [
    'Last Contacted',
    'Last Contact',
    'Last Contact Date',
    'Last Activity Date',
    'Last Activity',
    'Person - Last activity date'
  ],
  deleted: ['IsDeleted'],
  recorded_at: ['recorded_at']
} as const

/** Headers of Salesforce's AccountContactRelation: who works where, and until when. */
export const RELATION_HEADERS = {
  client_id: ['Account ID'],
  contact_id: ['Contact ID'],
  role: ['Roles'],
  active: ['Is Active'],
  left_on: ['End Date'],
  deleted: ['IsDeleted'],
  recorded_at: ['recorded_at']
} as const
