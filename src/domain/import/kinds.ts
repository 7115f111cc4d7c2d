/** The kinds of canonical file that can be read and written, in the order in which they depend on each other. */
export const BOOK_KINDS = [
  'clients',
  'contacts',
  'contracts',
  'touchpoints',
  'feedback',
  'metrics',
  'commitments',
  'risks',
  'judgements',
  'losses'
] as const
export type BookKind = (typeof BOOK_KINDS)[number]

/** What a file can be: a canonical kind, or a CRM's table of who works where, which tells who has left. */
export type FileKind = BookKind | 'relations'

/** The order in which files are read, whatever the order they are given in: nobody is mentioned before being known. */
export const READING_ORDER: readonly FileKind[] = [
  'clients',
  'contacts',
  'relations',
  'contracts',
  'touchpoints',
  'feedback',
  'metrics',
  'commitments',
  'risks',
  'judgements',
  'losses'
]

/** The columns of each canonical kind, in the order in which they are written. */
export const CANONICAL_COLUMNS: Record<BookKind, readonly string[]> = {
  clients: columns(
    'client external_id aliases domain tier stage industry segment owner backup annual_revenue currency',
    'check_in_days executive_days added_on archived_on recorded_at'
  ),
  contacts: columns(
    'client contact external_id email title executive role counterpart preferred_channel rhythm_days',
    'added_on left_on successor recorded_at'
  ),
  contracts: columns('client ends_on starts_on option_on notice_on renewal value currency recorded_at'),
  touchpoints: columns(
    'client occurred_at kind contacts teammates summary sentiment next_step next_step_on external_id recorded_at'
  ),
  feedback: columns(
    'client received_at feedback contact score severity about text respond_by responded_at resolve_by resolved_at',
    'told_client_at external_id recorded_at'
  ),
  metrics: columns('client month metric value currency recorded_at'),
  commitments: columns(
    'client commitment kind due_on owner signed_off_by signed_off_on evidence done_on broken_on recorded_at'
  ),
  risks: columns(
    'client risk likelihood impact category competitor threat says_leaving owner opened_on accepted_on closed_on',
    'reason recorded_at'
  ),
  judgements: columns(
    'client judgement made_at by pulse service engagement trust level note expires_on recorded_at'
  ),
  losses: columns('client lost_on reasons competitor story lessons won_back_on recorded_at')
}

function columns(...lines: string[]): string[] {
  return lines.join(' ').split(' ')
}
