import type { Asker, Teammate, Workspace } from '../domain/clients/teammate.ts'
import { type ClientTeam, standingAt } from '../domain/permissions.ts'
import type { Instant } from '../domain/time.ts'
import type { Access } from './access-ports.ts'
import { admit, type Turned } from './admit.ts'
import { roleOf } from './identify-asker.ts'
import type { Directory, SlackDirectory } from './ports.ts'
import { readersOf } from './readers.ts'

/** Whether a client's card may be shown to everybody in a channel, or who stands against it: `others` may not see this client. */
export type Audience = { kind: 'ours' } | { kind: 'other_company' | 'guest' | 'others' | 'hidden' } | Turned

/**
 * Looks at who would read along: guests and people of other companies must not, and of a confidential client nobody who may not
 * see it.
 */
export async function checkAudience(
  ports: { access: Access; directory: Directory; slack: SlackDirectory },
  workspace: Workspace,
  asker: Asker,
  clientId: string,
  channelId: string,
  now: Instant
): Promise<Audience> {
  const admission = await admit(ports, workspace, asker, clientId, 'see_client', now)
  if (admission.kind !== 'admitted') return admission
  const readers = await readersOf(ports, asker.workspaceId, channelId, now)
  if (readers.kind !== 'ours') return readers
  const { team } = admission
  const { isPublic, teammates } = readers
  const isForAll = isOpen(team) || (!isPublic && teammates.every((teammate) => maySee(team, teammate)))
  return { kind: isForAll ? 'ours' : 'others' }
}

/** Of a client without an owner everybody is the team. */
function isOpen({ isConfidential, ownerId }: ClientTeam): boolean {
  return !isConfidential || ownerId === null
}

function maySee(team: ClientTeam, teammate: Teammate): boolean {
  return standingAt(team, { teammateId: teammate.id, role: roleOf(teammate) }) !== null
}
