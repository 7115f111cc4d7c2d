import type { PersonSpec } from './cast.ts'
import { seconds } from './now.ts'
import type { User } from './records.ts'
import type { Workspace } from './workspace.ts'

const OTHER_TEAM = 'T0STRANGERS'

export function addBotUser(workspace: Workspace): void {
  const { app, team } = workspace
  workspace.users.set(app.botUserId, {
    id: app.botUserId,
    teamId: team.id,
    name: app.name.toLowerCase().replace(/[^a-z0-9]+/g, ''),
    realName: app.name,
    email: null,
    kind: 'bot',
    isActive: true,
    timeZone: 'UTC',
    updated: seconds(workspace)
  })
}

export function addPerson(workspace: Workspace, person: PersonSpec): User {
  const kind = person.kind ?? 'member'
  const user: User = {
    id: workspace.nextId('U'),
    teamId: kind === 'stranger' ? OTHER_TEAM : workspace.team.id,
    name: person.name,
    realName: person.realName ?? person.name,
    email: person.email ?? `${person.name}@${workspace.team.domain}.example`,
    kind,
    isActive: person.isActive ?? true,
    timeZone: person.timeZone ?? 'UTC',
    updated: seconds(workspace)
  }
  workspace.users.set(user.id, user)
  workspace.changes.notify()
  return user
}

/** Finds a person by name or id; an unknown one is a mistake in the caller's story. */
export function userNamed(workspace: Workspace, name: string): User {
  const user =
    workspace.users.get(name) ?? [...workspace.users.values()].find((candidate) => candidate.name === name)
  if (user === undefined) throw new Error(`Nobody in the workspace is called ${name}`)
  return user
}
