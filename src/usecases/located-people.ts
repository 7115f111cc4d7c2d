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
  return all.map((person) => ({ ...person, timeZone: zoneOf(person.timeZone, workspace) }))
}

/** The zones that people live in who can be written to, each once. */
export async function peopledZones({ people }: { people: People }, workspace: Workspace): Promise<string[]> {
  const told = await people.zones(workspace.id)
  return [...new Set(told.map((timeZone) => zoneOf(timeZone, workspace)))].sort()
}

function zoneOf(timeZone: string | null, workspace: Workspace): string {
  return timeZone !== null && isTimeZone(timeZone) ? timeZone : workspace.timeZone
}
