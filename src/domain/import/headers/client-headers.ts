/**
 * Headers of files with one client a row. Within a field the earlier header wins. Labels as each system writes
 * them: Salesforce's API and reports, HubSpot, Dynamics 365, Pipedrive, the hand-kept sheet.
 * `contact_…`, `renewal_on` and `last_contact_on` are the facts about other things that such files carry along.
 */
export const CLIENT_HEADERS = {
  client: [
    'client',
    'Account Name',
    'Company name',
    'Organization - Name',
    'Customer',
    'Customer Name',
    'Client Name',
    'Company',
    'Account',
    'Organization',
    'Name'
  ],
  external_id: [
    'external_id',
    'Id',
    'Account ID',
    'Record ID',
    'Company ID',
    'Organization - ID',
    'Customer ID',
    'Client ID',
    '(Do Not Modify) Account',
    'Account Number'
  ],
  aliases: ['aliases', 'Alias', 'Also known as', 'Trading Name'],
  domain: [
    'domain',
    'Company Domain Name',
    'Website',
    'Website URL',
    'Organization - Website',
    'URL',
    'Homepage'
  ],
  tier: ['tier', 'Client Tier', 'Account Tier', 'Customer Tier'],
  stage: ['stage', 'Lifecycle Stage', 'Relationship Type', 'Account Type', 'Type'],
  industry: ['industry', 'Organization - Industry'],
  segment: ['segment', 'Customer Segment', 'Market Segment'],
  owner: [
    'owner',
    'Account Owner',
    'Company owner',
    'Organization - Owner',
    'Owner ID',
    'Account Manager',
    'Customer Success Manager',
    'CSM'
  ],
  backup: ['backup', 'Backup Owner', 'Secondary Owner'],
  annual_revenue: [
    'annual_revenue',
    'ARR',
    'Annual Recurring Revenue',
    'ACV',
    'Annual Contract Value',
    'Organization - Annual Revenue',
    'Revenue'
  ],
  currency: ['currency', 'CurrencyIsoCode', 'Account Currency', 'Organization - Currency'],
  check_in_days: ['check_in_days'],
  executive_days: ['executive_days'],
  added_on: [
    'added_on',
    'Customer Since',
    'Client Since',
    'Created Date',
    'Create Date',
    'Created On',
    'Organization - Organization created'
  ],
  archived_on: ['archived_on'],
  contact_name: ['Primary Contact', 'Contact Name', 'Contact Person', 'Key Contact', 'Person - Name'],
  contact_title: ['Contact Title', 'Primary Contact Title', 'Person - Job title', 'Job Title', 'Title'],
  contact_email: [
    'Primary Contact Email',
    'Contact Email',
    'Email (Primary Contact)',
    'Person - Email (Work)',
    'Email'
  ],
  renewal_on: ['Renewal Date', 'Next Renewal Date', 'Contract End Date', 'Contract End', 'Renewal'],
  last_contact_on: [
    'Last Contacted',
    'Last Contact',
    'Last Contact Date',
    'Last Activity Date',
    'Last Activity',
    'Organization - Last activity date'
  ],
  deleted: ['IsDeleted'],
  recorded_at: ['recorded_at']
} as const
