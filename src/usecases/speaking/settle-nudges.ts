import type { ClientAgenda } from '../../domain/attention/agenda.ts'
import { standingAlerts } from '../../domain/attention/alerts-of.ts'
import type { Workspace } from '../../domain/clients/teammate.ts'
import type { Policy } from '../../domain/policy.ts'
import type { Instant } from '../../domain/time.ts'
import type { Agendas } from '../agenda-ports.ts'
import type { Nudges } from '../nudge-ports.ts'
import type { Policies } from '../policy-ports.ts'

/** What settling touches. */
export interface SettlePorts {
  nudges: Pick<Nudges, 'open' | 'settle'>
  agendas: Agendas
  policies: Policies
}

/**
 * Somebody (`by`, a teammate id) did something about a client: what people were told there and what stands no more is settled by it, and
 * all that they were told there is to be told anew. `how` is what was done, such as "check-in logged". Doing it again changes nothing.
 */
export async function settleNudges(
  { nudges, agendas, policies }: SettlePorts,
  workspace: Workspace,
  { clientId, ...deed }: { clientId: string; by: string | null; how: string },
  now: Instant
): Promise<void> {
  const open = await nudges.open(workspace.id, clientId)
  if (open.length === 0) return
  const [policy, found] = await Promise.all([
    policies.current(workspace),
    agendas.ofClients(workspace.id, [clientId], now)
  ])
  const standing = new Set(found.flatMap((agenda) => standingCauses(agenda, policy, now)))
  const causes = open.filter((cause) => !standing.has(cause))
  await nudges.settle(workspace.id, { clientId, causes, ...deed }, now)
}

/** Plans speak of what is somebody's own however far ahead. */
function standingCauses(agenda: ClientAgenda, policy: Policy, now: Instant): string[] {
  const { actions, commitments, nextSteps } = agenda
  const owners = new Set([...actions, ...commitments, ...nextSteps].map(({ owner }) => owner?.id ?? null))
  return [...owners.add(null)].flatMap((personId) =>
    standingAlerts(agenda, policy, now, personId).map(({ alert }) => alert.cause)
  )
}
