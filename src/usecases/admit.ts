import { calendarDate, dayIn } from '../domain/calendar.ts'
import type { ClientRef } from '../domain/clients/client.ts'
import type { Asker, Workspace } from '../domain/clients/teammate.ts'
import {
  type BookDeed,
  type ClientDeed,
  type ClientTeam,
  mayAtClient,
  mayInBook,
  type Role,
  type Standing,
  standingAt
} from '../domain/permissions.ts'
import type { CalendarDate, Instant } from '../domain/time.ts'
import type { Access, ClientAccess, Owner, Viewer } from './access-ports.ts'
import type { ClientCardFacts } from './ports.ts'

/** Somebody may not do something at a client; `standing` is null where they may not see it either. */
export interface NotAllowed {
  kind: 'not_allowed'
  deed: ClientDeed
  client: ClientRef
  owner: Owner | null
  standing: Standing | null
}

/** Everything but the admission itself: what a use case answers when it ends here. */
export type Turned = NotAllowed | { kind: 'gone' }

/** Whether somebody may do something at a client. Who may not is told whom to ask. */
export type Admission =
  | { kind: 'admitted'; client: ClientRef; owner: Owner | null; team: ClientTeam; standing: Standing }
  | Turned

/** Somebody may not do something that is not about one client. */
export interface NotAllowedInBook {
  kind: 'not_allowed'
  deed: BookDeed
}

/** The first line of every use case about one client. */
export async function admit(
  { access }: { access: Access },
  workspace: Workspace,
  asker: Asker,
  clientId: string,
  deed: ClientDeed,
  now: Instant
): Promise<Admission> {
  const known = await access.ofClient(asker.workspaceId, clientId, todayIn(workspace, now))
  return known === null ? { kind: 'gone' } : judged(known, asker, deed)
}

/**
 * The same for looking at a client whose card is at hand, or null when the viewer may. Only a confidential client costs a further
 * look, so that the card of any other stays one statement.
 */
export async function refusalToShow(
  { access }: { access: Access },
  workspaceId: string,
  viewer: Viewer,
  { facts, isConfidential }: ClientCardFacts
): Promise<Turned | null> {
  if (viewer === null || !isConfidential) return null
  const known = await access.ofClient(workspaceId, facts.client.id, viewer.today)
  if (known === null) return { kind: 'gone' }
  const { teammateId } = viewer
  const admission = judged(known, { teammateId, role: 'member' }, 'see_client')
  return admission.kind === 'admitted' ? null : admission
}

/** The first line of every use case that is not about one client. */
export function admitToBook({ role }: Asker, deed: BookDeed): { kind: 'admitted' } | NotAllowedInBook {
  return mayInBook(role, deed) ? { kind: 'admitted' } : { kind: 'not_allowed', deed }
}

/** Whose eyes a list is for: leads and admins see every client. */
export function viewerOf({ teammateId, role }: Asker, workspace: Workspace, now: Instant): Viewer {
  return role === 'member' ? { teammateId, today: todayIn(workspace, now) } : null
}

/** The day it is where the workspace is. */
export function todayIn({ timeZone }: Workspace, now: Instant): CalendarDate {
  return calendarDate(dayIn(timeZone, now))
}

function judged(
  { client, owner, team }: ClientAccess,
  who: { teammateId: string; role: Role },
  deed: ClientDeed
): Exclude<Admission, { kind: 'gone' }> {
  const standing = standingAt(team, who)
  if (standing === null || !mayAtClient(standing, deed))
    return { kind: 'not_allowed', deed, client, owner, standing }
  return { kind: 'admitted', client, owner, team, standing }
}
