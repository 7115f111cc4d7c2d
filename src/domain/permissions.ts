/** How close somebody is to a client, the least first. Whoever stands higher may do what those below may. */
const STANDINGS = ['member', 'team', 'lead', 'admin'] as const
export type Standing = (typeof STANDINGS)[number]

/** What somebody is in the whole workspace. */
export type Role = Exclude<Standing, 'team'>

/**
 * Who may do what: the least standing for each deed. This table is the only place that says so; docs/permissions.md shows it.
 *
 * - member: anybody of the workspace, never a guest or somebody of another company; of a confidential client a member sees nothing.
 * - team: the client's owner, backup, whoever keeps a relationship there, and whoever covers for the owner or the backup today. A client
 *   without an owner has everybody as its team, for nobody else would see to it.
 * - lead: sees every client and decides on it. Admins name leads.
 * - admin: an admin of the Slack workspace.
 */
export const CLIENT_DEEDS = {
  see_client: { least: 'member', words: 'see it' },
  log: { least: 'member', words: 'log check-ins and feedback' },
  edit_people: { least: 'member', words: 'add and change contacts' },
  edit_plan: { least: 'member', words: 'write down commitments, risks and actions' },
  claim: { least: 'member', words: 'take an alert about it on' },
  edit_client: { least: 'team', words: 'change what is known about it, and its contracts' },
  confirm: { least: 'team', words: 'confirm what is on record' },
  name_counterpart: { least: 'team', words: 'name who of us keeps a relationship there' },
  judge: { least: 'team', words: 'give a pulse or a health check' },
  pin_level: { least: 'team', words: 'pin its level' },
  snooze: { least: 'team', words: 'silence its alerts' },
  accept_risk: { least: 'team', words: 'accept or close a risk' },
  hand_over: { least: 'team', words: 'hand it over' },
  restrict: { least: 'team', words: 'make it confidential, or open it to everybody' },
  end_client: { least: 'team', words: 'archive it, mark it lost, or win it back' }
} as const satisfies Record<string, { least: Standing; words: string }>
export type ClientDeed = keyof typeof CLIENT_DEEDS

/** What is not about one client. */
export const BOOK_DEEDS = {
  add_client: { least: 'member', words: 'add a client' },
  arrange_cover: { least: 'member', words: 'name who sees to their own clients while they are away' },
  arrange_others_cover: { least: 'lead', words: 'name who covers for somebody else' },
  see_portfolio: { least: 'lead', words: 'see the portfolio' },
  import: { least: 'lead', words: 'import lists' },
  export: { least: 'lead', words: 'export the book' },
  change_policy: { least: 'admin', words: 'change the policy, playbooks and channels' },
  name_leads: { least: 'admin', words: 'name leads' }
} as const satisfies Record<string, { least: Role; words: string }>
export type BookDeed = keyof typeof BOOK_DEEDS

/** Whether somebody of this role may do something that is not about one client. */
export function mayInBook(role: Role, deed: BookDeed): boolean {
  return reaches(role, BOOK_DEEDS[deed].least)
}

/** What decides who may do what at a client. */
export interface ClientTeam {
  isConfidential: boolean
  ownerId: string | null
  /** Teammate ids; the owner is among them. */
  teamIds: readonly string[]
}

/** Where somebody stands towards a client, or null when they may not know of it. */
export function standingAt(
  { isConfidential, ownerId, teamIds }: ClientTeam,
  { teammateId, role }: { teammateId: string; role: Role }
): Standing | null {
  if (role !== 'member') return role
  if (teamIds.includes(teammateId) || ownerId === null) return 'team'
  return isConfidential ? null : 'member'
}

/** Whether somebody who stands there may do it. */
export function mayAtClient(standing: Standing | null, deed: ClientDeed): boolean {
  return standing !== null && reaches(standing, CLIENT_DEEDS[deed].least)
}

function reaches(standing: Standing, least: Standing): boolean {
  return STANDINGS.indexOf(standing) >= STANDINGS.indexOf(least)
}
