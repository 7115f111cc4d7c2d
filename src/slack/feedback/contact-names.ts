import type { Asker } from '../../domain/clients/teammate.ts'
import type { Desk } from '../desk.ts'

/** The names of contacts by id, also of those who have left. */
export async function contactNames(
  { ports }: Desk,
  { workspaceId }: Asker,
  ids: readonly (string | null)[]
): Promise<Map<string, string>> {
  const named = [...new Set(ids.filter((id) => id !== null))]
  const people = await Promise.all(named.map((id) => ports.contactVersions.one(workspaceId, id)))
  return new Map(people.flatMap((person) => (person === null ? [] : [[person.id, person.details.name]])))
}
