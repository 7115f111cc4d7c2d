import { foldName } from '../domain/clients/names.ts'
import type { Asker } from '../domain/clients/teammate.ts'
import { admitToBook } from './admit.ts'
import type { BookOwner, Owners } from './owner-ports.ts'

/** The owners of clients to offer while somebody types a name: those who have left us first, for whom nobody else acts. */
export async function suggestOwners(
  { owners }: { owners: Owners },
  asker: Asker,
  typed: string,
  limit: number
): Promise<BookOwner[]> {
  if (admitToBook(asker, 'arrange_others_cover').kind !== 'admitted') return []
  const key = foldName(typed)
  const named = (await owners.all(asker.workspaceId)).filter(({ name }) => foldName(name).includes(key))
  return named.sort((a, b) => Number(a.isActive) - Number(b.isActive)).slice(0, limit)
}
