import type { ClientRef } from '../domain/clients/client.ts'
import { foldName, withoutLegalSuffix } from '../domain/clients/names.ts'
import type { Instant } from '../domain/time.ts'
import type { Access, Viewer } from './access-ports.ts'
import { type NotAllowed, refusalToShow, type Turned } from './admit.ts'
import type { ClientCardFacts, Clients, Facts } from './ports.ts'
import { similarClients } from './similar-clients.ts'

/** What a name led to: one client, one that the viewer may not see, several that it may mean, or none with what was perhaps meant. */
export type FoundClient = FoundByAnybody | NotAllowed
type FoundByAnybody = { kind: 'found'; card: ClientCardFacts } | NoSingleClient

/** A name that led to no single client. */
export type NoSingleClient =
  | { kind: 'ambiguous_name'; name: string; clients: ClientRef[] }
  | { kind: 'unknown_client'; name: string; suggestions: ClientRef[]; isBookEmpty: boolean }

interface Ports {
  facts: Facts
  clients: Clients
  access: Access
}

/** Names offered for choice fill one row of buttons. */
const CHOICES = 5

/**
 * Finds the client a person means: by exact name or alias, then without legal suffix, then as the beginning of a
 * name. What is only similar is suggested, never assumed. Who names a client exactly that they may not see is told whom to ask,
 * and learns no other name of it; in everything else such clients are left out.
 */
export async function findClient(
  ports: Ports,
  workspaceId: string,
  viewer: null,
  name: string,
  knownAt: Instant
): Promise<FoundByAnybody>
export async function findClient(
  ports: Ports,
  workspaceId: string,
  viewer: Viewer,
  name: string,
  knownAt: Instant
): Promise<FoundClient>
export async function findClient(
  { facts, clients, access }: Ports,
  workspaceId: string,
  viewer: Viewer,
  name: string,
  knownAt: Instant
): Promise<FoundClient> {
  const key = foldName(name)
  const exact = await exactly(facts, workspaceId, key, knownAt)
  const refusals = await Promise.all(
    exact.map((card) => refusalToShow({ access }, workspaceId, viewer, card))
  )
  const visible = exact.filter((_card, index) => refusals[index] === null)
  if (visible.length > 1) {
    return { kind: 'ambiguous_name', name, clients: visible.map(({ facts: { client } }) => client) }
  }
  const [only] = visible
  if (only !== undefined) return { kind: 'found', card: only }
  const refusal = refusals.find(isNotAllowed)
  if (refusal !== undefined) return { ...refusal, client: { id: refusal.client.id, name } }

  const beginning = await clients.namesStartingWith(workspaceId, viewer, key, CHOICES)
  if (beginning.length > 1) return { kind: 'ambiguous_name', name, clients: beginning }
  const [single] = beginning
  const card = single && (await facts.byId(workspaceId, single.id, knownAt))
  if (card) return { kind: 'found', card }

  const suggestions = await similarClients({ clients }, workspaceId, viewer, null, key, CHOICES)
  const isBookEmpty =
    suggestions.length === 0 && (await clients.namesStartingWith(workspaceId, viewer, '', 1)).length === 0
  return { kind: 'unknown_client', name, suggestions, isBookEmpty }
}

function isNotAllowed(refusal: Turned | null): refusal is NotAllowed {
  return refusal?.kind === 'not_allowed'
}

async function exactly(facts: Facts, workspaceId: string, key: string, knownAt: Instant) {
  const named = await facts.byNameKey(workspaceId, key, knownAt)
  const bare = withoutLegalSuffix(key)
  return named.length > 0 || bare === key ? named : facts.byNameKey(workspaceId, bare, knownAt)
}
