import type { ClientRef, Tier } from '../domain/clients/client.ts'
import type { Asker } from '../domain/clients/teammate.ts'
import type { Money } from '../domain/money.ts'
import type { Instant } from '../domain/time.ts'
import { admitToBook, type NotAllowedInBook } from './admit.ts'
import { resolveTeammate } from './identify-asker.ts'
import type { Clients, Directory, SlackDirectory } from './ports.ts'

/** What somebody says of a client they add. */
export interface NewClient {
  name: string
  tier: Tier
  /** Slack user id, or null when nobody is responsible yet. */
  ownerSlackId: string | null
  annualRevenue: Money | null
}

/** Adds a client to the book. `name_taken` names the client that already answers to it. */
export async function addClient(
  ports: { clients: Clients; directory: Directory; slack: SlackDirectory },
  asker: Asker,
  { name, tier, ownerSlackId, annualRevenue }: NewClient,
  now: Instant
): Promise<{ kind: 'added' | 'name_taken'; client: ClientRef } | NotAllowedInBook> {
  const admission = admitToBook(asker, 'add_client')
  if (admission.kind !== 'admitted') return admission
  const owner =
    ownerSlackId === null ? null : await resolveTeammate(ports, asker.workspaceId, ownerSlackId, now)
  const details = { name, tier, annualRevenue, ownerId: owner?.id ?? null, ...UNKNOWN }
  return ports.clients.add(asker.workspaceId, details, asker.teammateId, now)
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
