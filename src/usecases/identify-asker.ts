import { type Asker, isOneOfUs, type Teammate } from '../domain/clients/teammate.ts'
import type { Role } from '../domain/permissions.ts'
import type { Instant } from '../domain/time.ts'
import type { Directory, SlackDirectory } from './ports.ts'

/** Whether somebody may use the bot. Who may not is told no more than that. */
export type Identity = { kind: 'member'; asker: Asker } | { kind: 'no_access' }

/** Changes come as events; one that got lost counts for no longer than this. */
const TRUSTED = 3_600_000

/**
 * Tells who asks. Somebody not on record yet, or of whom Slack has said nothing for an hour, is looked up in Slack and put on record.
 * When Slack does not tell, `untold` hears why and what is on record counts. Guests, people of other companies, deactivated accounts
 * and bots have no access.
 */
export async function identifyAsker(
  ports: { directory: Directory; slack: SlackDirectory },
  workspaceId: string,
  slackUserId: string,
  now: Instant,
  untold: (error: unknown) => void
): Promise<Identity> {
  const { directory } = ports
  const fresh = await directory.teammateBySlackId(workspaceId, slackUserId, now - TRUSTED)
  const teammate = fresh ?? (await askSlack(ports, workspaceId, slackUserId, now).catch(onRecord))
  if (teammate === null || !isOneOfUs(teammate)) return { kind: 'no_access' }
  return { kind: 'member', asker: { workspaceId, teammateId: teammate.id, role: roleOf(teammate) } }

  async function onRecord(error: unknown): Promise<Teammate> {
    const known = await directory.teammateBySlackId(workspaceId, slackUserId)
    if (known === null) throw error
    untold(error)
    return known
  }
}

/** What somebody is in the whole workspace. */
export function roleOf({ isAdmin, isLead }: Teammate): Role {
  if (isAdmin) return 'admin'
  return isLead ? 'lead' : 'member'
}

/** The teammate behind a Slack user id, asking Slack when nobody has met them; null for bots and unknown ids. */
export async function resolveTeammate(
  ports: { directory: Directory; slack: SlackDirectory },
  workspaceId: string,
  slackUserId: string,
  now: Instant
): Promise<Teammate | null> {
  const known = await ports.directory.teammateBySlackId(workspaceId, slackUserId)
  return known ?? askSlack(ports, workspaceId, slackUserId, now)
}

async function askSlack(
  { directory, slack }: { directory: Directory; slack: SlackDirectory },
  workspaceId: string,
  slackUserId: string,
  now: Instant
): Promise<Teammate | null> {
  const person = await slack.person(slackUserId)
  if (person === null) return null
  const [saved = null] = await directory.saveSlackPeople(workspaceId, [person], now)
  return saved
}
