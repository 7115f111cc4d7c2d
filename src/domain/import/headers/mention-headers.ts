/** Headers under which files of facts name the client. */
export const CLIENT = [
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

/** Headers under which files of facts tell the client's id. */
export const CLIENT_ID = [
  'Account ID',
  'Associated Company IDs',
  'Associated Company ID',
  'Company ID',
  'Customer ID',
  'Client ID',
  'Organization - ID'
] as const
