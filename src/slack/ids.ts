/** Slash commands, as `manifest.yml` declares them. */
export const COMMANDS = {
  risk: '/client-risk',
  checkin: '/client-checkin',
  feedback: '/client-feedback'
} as const

/** Callback ids of shortcuts, as `manifest.yml` declares them. */
export const SHORTCUTS = {
  logCheckin: 'log_checkin',
  checkinFromMessage: 'checkin_from_message',
  logFeedback: 'log_feedback',
  feedbackFromMessage: 'feedback_from_message'
} as const

/** Events, as `manifest.yml` declares them. */
export const EVENTS = {
  homeOpened: 'app_home_opened',
  uninstalled: 'app_uninstalled',
  tokensRevoked: 'tokens_revoked',
  userChanged: 'user_change',
  /** Of those in direct messages only, which the manifest calls `message.im`. */
  message: 'message'
} as const

/** What buttons and selects do. Buttons of a kind that share a row are numbered: `show_client:2`. */
export const ACTIONS = {
  showClient: 'show_client',
  refreshCard: 'refresh_card',
  shareCard: 'share_card',
  turnPage: 'turn_page',
  showPermissions: 'show_permissions',
  showPortfolio: 'show_portfolio',
  showDigests: 'show_digests',
  /** Its value is a client's id, or JSON: `{ clientId, contactId, isAnothers }`. */
  openCheckin: 'open_checkin',
  openAddClient: 'open_add_client',
  importFiles: 'import_files',
  cancelImport: 'cancel_import',
  undoImport: 'undo_import',
  exportBook: 'export_book',
  /** A place in the App Home: `due:overdue:2`. */
  turnHome: 'turn_home',
  filterHome: 'filter_home',
  /** Both carry JSON: `{ clientId, cause }` of an alert. */
  claimAlert: 'claim_alert',
  releaseAlert: 'release_alert',
  /** Its value is the client's id. */
  confirmClient: 'confirm_client',
  endCover: 'end_cover',
  turnCovers: 'turn_covers',
  openRoom: 'open_room',
  chooseSince: 'choose_since',
  readEntry: 'read_entry',
  turnEntry: 'turn_entry',
  /** A form chosen from a card: `<form> <client id>`. */
  openFromCard: 'open_from_card',
  openPlanItem: 'open_plan_item',
  /** Their value is JSON: `{ clientId, sourceKey, revision }`. */
  endSnooze: 'end_snooze',
  liftPin: 'lift_pin',
  /** Its value is JSON: `{ clientId, cause }`, the cause null for everything about the client. */
  openSnooze: 'open_snooze',
  /** Its value is JSON: `{ clientId, sourceKey }` of the feedback. */
  showFeedback: 'show_feedback',
  /** Its value is the same. */
  settlePlanned: 'settle_planned',
  /** What else can be done about a nudge: `hand_over <client id>`, or that of a contact who has left. */
  moreOfNudge: 'more_of_nudge',
  /** A reply in a nudge's thread becomes a check-in with the client whose id it carries. */
  logReply: 'log_reply'
} as const

/** Callback ids of modals. */
export const VIEWS = {
  addClient: 'add_client',
  notice: 'notice',
  entry: 'entry'
} as const

/** Callback ids of the forms that are tables of fields; `forms.ts` lists them. */
export const FORMS = {
  policy: 'policy',
  playbook: 'playbook',
  leads: 'leads',
  digest: 'digest',
  addClient: 'add_client',
  editClient: 'edit_client',
  contract: 'contract',
  lost: 'lost',
  winBack: 'win_back',
  archive: 'archive',
  checkin: 'checkin',
  feedback: 'feedback',
  editFeedback: 'edit_feedback',
  acknowledgeFeedback: 'acknowledge_feedback',
  answerFeedback: 'answer_feedback',
  resolveFeedback: 'resolve_feedback',
  tellFeedback: 'tell_feedback',
  reopenFeedback: 'reopen_feedback',
  referral: 'referral',
  contact: 'contact',
  contactLeft: 'contact_left',
  cover: 'cover',
  handOver: 'hand_over',
  handOverAll: 'hand_over_all',
  preferences: 'preferences',
  pulse: 'pulse',
  health: 'health',
  pin: 'pin',
  snooze: 'snooze',
  commitment: 'commitment',
  settleCommitment: 'settle_commitment',
  risk: 'risk',
  settleRisk: 'settle_risk',
  action: 'action',
  settleAction: 'settle_action'
} as const

/** The row in which an entry of a client is chosen to be read whole, and the one in which a day is: neither element has room for the client. */
export function entryRow(clientId: string, place: number): string {
  return `${ACTIONS.readEntry}:${place}:${clientId}`
}
export function sinceRow(clientId: string): string {
  return `${ACTIONS.chooseSince}:${clientId}`
}

/** Reads the client from either. */
export function clientOfRow(blockId: string): string {
  return blockId.slice(blockId.lastIndexOf(':') + 1)
}

/** What stands in the menu of a nudge besides its buttons. */
export const NUDGE_TASKS = {
  somebodyElse: 'somebody_else',
  hasLeft: 'has_left',
  handOver: 'hand_over',
  show: 'show'
} as const
type NudgeTask = (typeof NUDGE_TASKS)[keyof typeof NUDGE_TASKS]

/** Such a choice as the menu holds it. */
export function nudgeTask(task: NudgeTask, id: string): string {
  return `${task} ${id}`
}

/** Reads it again. */
export function readNudgeTask(value: string): { task: string; id: string } {
  const [task = '', id = ''] = value.split(' ')
  return { task, id }
}

/** The row of buttons of a nudge, or of what a plan of the week says, in its message, which tells itself what was done. */
export function nudgeRow(nudgeId: string): string {
  return `nudge:${nudgeId}`
}
export function isNudgeRow(blockId: string): boolean {
  return nudgeOfRow(blockId) !== null
}
export function nudgeOfRow(blockId: string): string | null {
  return blockId.startsWith(nudgeRow('')) ? blockId.slice(nudgeRow('').length) : null
}

/** What can be done with an item of a plan: a list each, in a row that says what for and whose plan it is. */
export const PLAN_TASKS = { settle: 'settle', change: 'change', mitigate: 'mitigate' } as const
type PlanTask = (typeof PLAN_TASKS)[keyof typeof PLAN_TASKS]

/** The block of such a row. */
export function planRow(task: PlanTask, clientId: string): string {
  return `plan:${task}:${clientId}`
}

/** Reads it again. */
export function readPlanRow(blockId: string): { task: string; clientId: string } {
  const [, task = '', clientId = ''] = blockId.split(':')
  return { task, clientId }
}

/** The action that opens a form, and the one that opens it again with what was not saved. */
export function openAction(formId: string): string {
  return `open_form.${formId}`
}
export function reopenAction(formId: string): string {
  return `reopen_form.${formId}`
}

/** Fields of the message that asks what to export: block and action id in one. */
export const EXPORT = { kinds: 'export_kinds' } as const

/** The id of one of several buttons of a kind in a row. */
export function numbered(id: string, index: number): string {
  return `${id}:${index}`
}

/** Matches an id, numbered or not. */
export function like(id: string): RegExp {
  return new RegExp(`^${escapeRegExp(id)}(:\\d+)?$`)
}

/** Matches every id but these, so that nothing a person can do goes unanswered. */
export function unlike(ids: readonly string[]): RegExp {
  return new RegExp(`^(?!(?:${ids.map(escapeRegExp).join('|')})(?::\\d+)?$)`)
}

function escapeRegExp(id: string): string {
  return id.replace(/[/.*+?^${}()|[\]\\]/g, '\\$&')
}
