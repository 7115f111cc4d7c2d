import type { Asker, Teammate } from '../domain/clients/teammate.ts'
import type { Role } from '../domain/permissions.ts'
import type { Instant } from '../domain/time.ts'
import type { Directory, SlackDirectory } from './ports.ts'

/** Whether somebody may use the bot. Who may not is told no more than that. */
export type Identity = { kind: 'member'; asker: Asker } | { kind: 'no_access' }

/**
 * Tells who asks. Somebody not on record yet is looked up in Slack and put on record; changes after that come as
 * events. Guests, people of other companies, deactivated accounts and bots have no access.
 */
export async function identifyAsker(
  ports: { directory: Directory; slack: SlackDirectory },
  workspaceId: string,
  slackUserId: string,
  now: Instant
): Promise<Identity> {
  const teammate = await resolveTeammate(ports, workspaceId, slackUserId, now)
  if (teammate === null || teammate.isOutsider || !teammate.isActive) return { kind: 'no_access' }
  return { kind: 'member', asker: { workspaceId, teammateId: teammate.id, role: roleOf(teammate) } }
}

/** What somebody is in the whole workspace. */
export function roleOf({ isAdmin, isLead }: Teammate): Role {
  if (isAdmin) return 'admin'
  return isLead ? 'lead' : 'member'
}

/** The teammate behind a Slack user id, asking Slack when nobody has met them; null for bots and unknown ids. */
export async function resolveTeammate(
  { directory, slack }: { directory: Directory; slack: SlackDirectory },
  workspaceId: string,
  slackUserId: string,
  now: Instant
): Promise<Teammate | null> {
  const known = await directory.teammateBySlackId(workspaceId, slackUserId)
  if (known !== null) return known
  const person = await slack.person(slackUserId)
  if (person === null) return null
  const [saved = null] = await directory.saveSlackPeople(workspaceId, [person], now)
  return saved
}
