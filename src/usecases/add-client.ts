import type { ClientRef, Tier } from '../domain/clients/client.ts'
import { foldName, nameKeys, withoutLegalSuffix } from '../domain/clients/names.ts'
import { isNearlyTheSame } from '../domain/clients/similar-names.ts'
import type { Asker, Workspace } from '../domain/clients/teammate.ts'
import type { Money } from '../domain/money.ts'
import type { Instant } from '../domain/time.ts'
import type { Viewer } from './access-ports.ts'
import { admitToBook, type NotAllowedInBook, viewerOf } from './admit.ts'
import { type NoOwner, type PeoplePorts, withOwner } from './our-people.ts'
import type { Clients } from './ports.ts'
import { suggestClients } from './suggest-clients.ts'

/** What somebody says of a client they add. */
export interface NewClient {
  name: string
  tier: Tier
  /** Slack user id, or null when nobody is responsible yet. */
  ownerSlackId: string | null
  annualRevenue: Money | null
  /** They have seen who is called nearly so, and say that this is another. */
  isAnother: boolean
}

/**
 * Adds a client to the book. `name_taken` names the client that already answers to it; `similar` those that go by it too, without a legal form or as an alias,
 * or by what may be the same with a typing mistake, as long as nobody has said that this is another one.
 */
export async function addClient(
  ports: PeoplePorts & { clients: Clients },
  workspace: Workspace,
  asker: Asker,
  { isAnother, ...said }: NewClient,
  now: Instant
): Promise<
  | { kind: 'added' | 'name_taken'; client: ClientRef }
  | { kind: 'similar'; clients: ClientRef[] }
  | NoOwner
  | NotAllowedInBook
> {
  const admission = admitToBook(asker, 'add_client')
  if (admission.kind !== 'admitted') return admission
  const owned = await withOwner(ports, asker, said, now)
  if (owned === null) return { kind: 'owner_is_nobody' }
  const viewer = viewerOf(asker, workspace, now)
  const namesakes = await ports.clients.answeringTo(workspace.id, viewer, nameKeys(said.name, []))
  const same = namesakes.find(({ name }) => foldName(name) === foldName(said.name))
  if (same !== undefined) return { kind: 'name_taken', client: same }
  const similar = isAnother
    ? []
    : [...namesakes, ...(await nearlySo(ports.clients, workspace, viewer, said.name))]
  if (similar.length > 0) return { kind: 'similar', clients: similar }
  const added = await ports.clients.add(asker.workspaceId, { ...owned, ...UNKNOWN }, asker.teammateId, now)
  // Somebody who may not see it learns no other spelling than their own.
  return added.kind === 'name_taken' ? { ...added, client: { ...added.client, name: said.name } } : added
}

/** As many as somebody looks at while typing. */
const LOOK = 5
/** Shorter beginnings are everybody's. */
const SHORTEST = 3

/** The clients that a name may already mean, while it is typed: those the asker may see. */
export function clientsLike(
  ports: { clients: Clients },
  workspace: Workspace,
  asker: Asker,
  name: string,
  now: Instant
): Promise<ClientRef[]> {
  const bare = withoutLegalSuffix(foldName(name))
  if (bare.length < SHORTEST) return Promise.resolve([])
  return suggestClients(ports, workspace, asker, bare, LOOK, now)
}

/** The clients whose name may be the same but for a typing mistake; those that go by the very name are left out. */
async function nearlySo(
  clients: Clients,
  workspace: Workspace,
  viewer: Viewer,
  name: string
): Promise<ClientRef[]> {
  const keys = nameKeys(name, [])
  const bare = withoutLegalSuffix(foldName(name))
  const resembling = await clients.resembling(workspace.id, viewer, null, bare)
  return resembling
    .filter(({ keys: theirs }) => theirs.some((their) => keys.some((key) => isNearlyTheSame(key, their))))
    .filter(({ keys: theirs }) => !theirs.some((their) => keys.includes(their)))
    .map(({ id, name: called }) => ({ id, name: called }))
}

const UNKNOWN = {
  externalId: null,
  aliases: [],
  domain: null,
  stage: null,
  industry: null,
  segment: null,
  backupId: null,
  checkInDays: null,
  executiveDays: null,
  archivedAt: null
}
