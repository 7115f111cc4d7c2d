import { type Asker, isOneOfUs } from '../domain/clients/teammate.ts'
import type { Instant } from '../domain/time.ts'
import { resolveTeammate } from './identify-asker.ts'
import type { Directory, SlackDirectory } from './ports.ts'

/** What finding our people needs. */
export interface PeoplePorts {
  directory: Directory
  slack: SlackDirectory
}

/** The teammate somebody chose by their Slack user id; `nobody` for bots, guests and who left. Nobody chosen is null. */
export async function chosenTeammate(
  ports: PeoplePorts,
  asker: Asker,
  slackUserId: string | null,
  now: Instant
): Promise<{ kind: 'teammate'; id: string | null } | { kind: 'nobody' }> {
  if (slackUserId === null) return { kind: 'teammate', id: null }
  const teammate = await resolveTeammate(ports, asker.workspaceId, slackUserId, now)
  if (teammate === null || !isOneOfUs(teammate)) return { kind: 'nobody' }
  return { kind: 'teammate', id: teammate.id }
}

/** The Slack user ids behind teammate ids, as far as Slack knows them. */
export async function slackIdsOf(
  { directory }: { directory: Directory },
  workspaceId: string,
  ids: readonly (string | null)[]
): Promise<Map<string, string>> {
  const named = ids.filter((id) => id !== null)
  const teammates = named.length === 0 ? [] : await directory.teammates(workspaceId, named)
  return new Map(
    teammates.flatMap(({ id, slackUserId }) => (slackUserId === null ? [] : [[id, slackUserId]]))
  )
}

/** The owner chosen is nobody who can see to anything: a bot, a guest, or gone. */
export type NoOwner = { kind: 'owner_is_nobody' }

/** What somebody wrote, with the owner found; null when the one chosen is nobody. */
export async function withOwner<Written extends { ownerSlackId: string | null }>(
  ports: PeoplePorts,
  asker: Asker,
  { ownerSlackId, ...written }: Written,
  now: Instant
): Promise<(Omit<Written, 'ownerSlackId'> & { ownerId: string | null }) | null> {
  const owner = await chosenTeammate(ports, asker, ownerSlackId, now)
  return owner.kind === 'nobody' ? null : { ...written, ownerId: owner.id }
}

/**
 * Whoever was chosen in place of somebody on record. A form cannot show people whom Slack does not know, as files name them: nobody
 * chosen leaves them.
 */
export async function chosenInstead(
  ports: PeoplePorts,
  asker: Asker,
  { slackUserId, presentId }: { slackUserId: string | null; presentId: string | null },
  now: Instant
): ReturnType<typeof chosenTeammate> {
  if (slackUserId !== null || presentId === null) return chosenTeammate(ports, asker, slackUserId, now)
  const [present] = await ports.directory.teammates(asker.workspaceId, [presentId])
  return { kind: 'teammate', id: present?.slackUserId === null ? presentId : null }
}

/** What somebody wrote in place of what is on record, with the owner found; null when the one chosen is nobody. */
export async function withOwnerInstead<Written extends { ownerSlackId: string | null }>(
  ports: PeoplePorts,
  asker: Asker,
  { ownerSlackId, ...written }: Written,
  present: { details: { ownerId: string | null } } | null,
  now: Instant
): Promise<(Omit<Written, 'ownerSlackId'> & { ownerId: string | null }) | null> {
  const chosen = { slackUserId: ownerSlackId, presentId: present?.details.ownerId ?? null }
  const owner = await chosenInstead(ports, asker, chosen, now)
  return owner.kind === 'nobody' ? null : { ...written, ownerId: owner.id }
}
