import type { Asker, Workspace } from '../domain/clients/teammate.ts'
import type { Instant } from '../domain/time.ts'
import type { Access } from './access-ports.ts'
import { type NotAllowed, refusalToShow, type Turned, viewerOf } from './admit.ts'
import { type ClientCard, composeCard } from './client-card.ts'
import { findClient, type NoSingleClient } from './find-client.ts'
import type { Policies } from './policy-ports.ts'
import type { ClientCardFacts, Clients, Facts } from './ports.ts'

/** The answer to "how safe is this client": its card, or why there is none. */
export type RiskAnswer = { kind: 'card'; card: ClientCard } | NotAllowed | NoSingleClient

/** Answers for a client named by a person. */
export async function showRisk(
  ports: { facts: Facts; clients: Clients; access: Access; policies: Policies },
  workspace: Workspace,
  asker: Asker,
  name: string,
  now: Instant
): Promise<RiskAnswer> {
  const found = await findClient(ports, workspace.id, viewerOf(asker, workspace, now), name, now)
  return found.kind === 'found' ? cardOf(found.card, ports.policies, workspace, asker, now) : found
}

/** Answers for a client chosen from a list or a card; `gone` when it is not in this workspace. */
export async function showRiskOf(
  { facts, access, policies }: { facts: Facts; access: Access; policies: Policies },
  workspace: Workspace,
  asker: Asker,
  clientId: string,
  now: Instant
): Promise<{ kind: 'card'; card: ClientCard } | Turned> {
  const found = await facts.byId(asker.workspaceId, clientId, now)
  if (found === null) return { kind: 'gone' }
  const refusal = await refusalToShow({ access }, workspace.id, viewerOf(asker, workspace, now), found)
  return refusal ?? cardOf(found, policies, workspace, asker, now)
}

async function cardOf(
  found: ClientCardFacts,
  policies: Policies,
  workspace: Workspace,
  { teammateId }: Asker,
  now: Instant
) {
  const policy = await policies.version(workspace, found.policyVersion)
  return { kind: 'card' as const, card: composeCard(found, policy, now, teammateId) }
}
