import type { ClientRef } from '../domain/clients/client.ts'
import { foldName, withoutLegalSuffix } from '../domain/clients/names.ts'
import type { Instant } from '../domain/time.ts'
import type { ClientCardFacts, Clients, Facts } from './ports.ts'
import { similarClients } from './similar-clients.ts'

/** What a name led to: one client, several that it may mean, or none with what was perhaps meant. */
export type FoundClient = { kind: 'found'; card: ClientCardFacts } | NoSingleClient

/** A name that led to no single client. */
export type NoSingleClient =
  | { kind: 'ambiguous_name'; name: string; clients: ClientRef[] }
  | { kind: 'unknown_client'; name: string; suggestions: ClientRef[]; isBookEmpty: boolean }

/** Names offered for choice fill one row of buttons. */
const CHOICES = 5

/**
 * Finds the client a person means: by exact name or alias, then without legal suffix, then as the beginning of a
 * name. What is only similar is suggested, never assumed.
 */
export async function findClient(
  { facts, clients }: { facts: Facts; clients: Clients },
  workspaceId: string,
  name: string,
  knownAt: Instant
): Promise<FoundClient> {
  const key = foldName(name)
  const exact = await exactly(facts, workspaceId, key, knownAt)
  if (exact.length > 1) {
    return { kind: 'ambiguous_name', name, clients: exact.map(({ facts: { client } }) => client) }
  }
  const [only] = exact
  if (only !== undefined) return { kind: 'found', card: only }

  const beginning = await clients.namesStartingWith(workspaceId, key, CHOICES)
  if (beginning.length > 1) return { kind: 'ambiguous_name', name, clients: beginning }
  const [single] = beginning
  const card = single && (await facts.byId(workspaceId, single.id, knownAt))
  if (card) return { kind: 'found', card }

  const names = await clients.allNames(workspaceId)
  const suggestions = similarClients(names, key, CHOICES)
  return { kind: 'unknown_client', name, suggestions, isBookEmpty: names.length === 0 }
}

async function exactly(facts: Facts, workspaceId: string, key: string, knownAt: Instant) {
  const named = await facts.byNameKey(workspaceId, key, knownAt)
  const bare = withoutLegalSuffix(key)
  return named.length > 0 || bare === key ? named : facts.byNameKey(workspaceId, bare, knownAt)
}
