import { calendarDate, dayIn } from '../domain/calendar.ts'
import type { ClientRef } from '../domain/clients/client.ts'
import type { Asker, Workspace } from '../domain/clients/teammate.ts'
import { type ClientDeed, mayAtClient, type Standing, standingAt } from '../domain/permissions.ts'
import type { CalendarDate, Instant } from '../domain/time.ts'
import type { Access, Owner, Viewer } from './access-ports.ts'

/** Whether somebody may do something at a client. Who may not is told whom to ask. */
export type Admission =
  | { kind: 'admitted'; client: ClientRef; owner: Owner | null; standing: Standing }
  | { kind: 'not_allowed'; deed: ClientDeed; client: ClientRef; owner: Owner | null }
  | { kind: 'gone' }

/** Everything but the admission itself: what a use case answers when it ends here. */
export type Turned = Exclude<Admission, { kind: 'admitted' }>

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
  if (known === null) return { kind: 'gone' }
  const { client, owner, team } = known
  const standing = standingAt(team, asker)
  if (standing === null || !mayAtClient(standing, deed)) return { kind: 'not_allowed', deed, client, owner }
  return { kind: 'admitted', client, owner, standing }
}

/** Whose eyes a list is for: leads and admins see every client. */
export function viewerOf({ teammateId, role }: Asker, workspace: Workspace, now: Instant): Viewer {
  return role === 'member' ? { teammateId, today: todayIn(workspace, now) } : null
}

/** The day it is where the workspace is. */
export function todayIn({ timeZone }: Workspace, now: Instant): CalendarDate {
  return calendarDate(dayIn(timeZone, now))
}
