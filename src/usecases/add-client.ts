import type { ClientRef, Tier } from '../domain/clients/client.ts'
import { foldName, withoutLegalSuffix } from '../domain/clients/names.ts'
import type { Asker, Workspace } from '../domain/clients/teammate.ts'
import type { Money } from '../domain/money.ts'
import type { Instant } from '../domain/time.ts'
import { admitToBook, type NotAllowedInBook } from './admit.ts'
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
 * Adds a client to the book. `name_taken` names the client that already answers to it; `similar` those that are called nearly so, as
 * long as nobody has said that this is another one.
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
  const like = isAnother ? [] : await clientsLike(ports, workspace, asker, said.name, now)
  const same = like.find(({ name }) => foldName(name) === foldName(said.name))
  if (same !== undefined) return { kind: 'name_taken', client: same }
  const doubles = like.filter(({ name }) => bareName(name) === bareName(said.name))
  if (doubles.length > 0) return { kind: 'similar', clients: doubles }
  return ports.clients.add(asker.workspaceId, { ...owned, ...UNKNOWN }, asker.teammateId, now)
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
  const bare = bareName(name)
  if (bare.length < SHORTEST) return Promise.resolve([])
  return suggestClients(ports, workspace, asker, bare, LOOK, now)
}

function bareName(name: string): string {
  return withoutLegalSuffix(foldName(name))
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
