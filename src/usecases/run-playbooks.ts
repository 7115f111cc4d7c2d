import type { ClientAgenda } from '../domain/attention/agenda.ts'
import type { Workspace } from '../domain/clients/teammate.ts'
import { plannedActions } from '../domain/playbooks/planned-actions.ts'
import type { Policy } from '../domain/policy.ts'
import type { Instant } from '../domain/time.ts'
import type { Agendas } from './agenda-ports.ts'
import type { Policies } from './policy-ports.ts'
import type { Records } from './record-ports.ts'
import { settleCalls } from './settle-calls.ts'

/** Where causes are found, and actions added. */
export interface PlaybookPorts {
  agendas: Agendas
  records: Records
  policies: Policies
}

/** Clients whose agendas are read at a time. */
const BATCH = 100

/**
 * Adds the actions that playbooks ask for at one client, and returns how many. Each step is added once for each cause, however often
 * and by however many at once this is called.
 */
export async function runPlaybooks(
  ports: PlaybookPorts,
  workspace: Workspace,
  clientId: string,
  now: Instant
): Promise<number> {
  const policy = await ports.policies.current(workspace)
  return runOn(ports, workspace, policy, [clientId], now)
}

/**
 * The same for the whole book, of which only clients are looked at where something may have happened. First it settles what talks have
 * done that no form logged, or whose process died before it got there.
 */
export async function sweepPlaybooks(
  ports: PlaybookPorts,
  workspace: Workspace,
  now: Instant
): Promise<number> {
  await settleCalls(ports, workspace, null, now)
  const policy = await ports.policies.current(workspace)
  const clientIds = await ports.agendas.withOccasion(workspace.id, policy, now)
  let added = 0
  for (let start = 0; start < clientIds.length; start += BATCH)
    added += await runOn(ports, workspace, policy, clientIds.slice(start, start + BATCH), now)
  return added
}

async function runOn(
  ports: PlaybookPorts,
  workspace: Workspace,
  policy: Policy,
  clientIds: readonly string[],
  now: Instant
): Promise<number> {
  let added = 0
  for (const agenda of await ports.agendas.ofClients(workspace.id, clientIds, now))
    added += await addActions(ports, workspace, policy, agenda, now)
  return added
}

async function addActions(
  { records }: PlaybookPorts,
  workspace: Workspace,
  policy: Policy,
  agenda: ClientAgenda,
  now: Instant
): Promise<number> {
  let added = 0
  for (const action of plannedActions(agenda, policy, now)) {
    const entry = { clientId: agenda.client.id, ...action }
    const { kind } = await records.add(workspace.id, 'action', entry, null, now)
    if (kind === 'added') added += 1
  }
  return added
}
