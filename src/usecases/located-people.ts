import type { Workspace } from '../domain/clients/teammate.ts'
import { isTimeZone } from '../domain/zone.ts'
import type { People, Person } from './people-ports.ts'

/** One of us, and by which clocks. */
export interface LocatedPerson extends Person {
  timeZone: string
}

/** The people of a workspace; whose zone nobody has told, or this machine does not know, lives by the workspace's. */
export async function locatedPeople(
  { people }: { people: People },
  workspace: Workspace
): Promise<LocatedPerson[]> {
  const all = await people.all(workspace.id)
  return all.map((person) => ({ ...person, timeZone: zoneOf(person, workspace) }))
}

function zoneOf({ timeZone }: Person, workspace: Workspace): string {
  return timeZone !== null && isTimeZone(timeZone) ? timeZone : workspace.timeZone
}
