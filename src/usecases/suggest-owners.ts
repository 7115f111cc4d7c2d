import { foldName } from '../domain/clients/names.ts'
import type { Asker } from '../domain/clients/teammate.ts'
import { admitToBook } from './admit.ts'
import type { BookOwner, Owners } from './owner-ports.ts'

/** The owners of clients to offer to whoever sees the whole book, while they type a name: those who have left us first. */
export async function suggestOwners(
  { owners }: { owners: Owners },
  asker: Asker,
  typed: string,
  limit: number
): Promise<BookOwner[]> {
  if (admitToBook(asker, 'see_portfolio').kind !== 'admitted') return []
  const key = foldName(typed)
  const named = (await owners.all(asker.workspaceId)).filter(({ name }) => foldName(name).includes(key))
  return named.sort((a, b) => Number(a.isActive) - Number(b.isActive)).slice(0, limit)
}
