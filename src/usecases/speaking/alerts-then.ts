import type { Alert } from '../../domain/attention/alert.ts'
import { standingAlerts } from '../../domain/attention/alerts-of.ts'
import type { Workspace } from '../../domain/clients/teammate.ts'
import type { Instant } from '../../domain/time.ts'
import type { Agendas } from '../agenda-ports.ts'
import type { Policies } from '../policy-ports.ts'
import { causeAt } from './cause-at.ts'

/** Finds what stood at a client at an instant, by its cause. */
export type AlertsThen = (clientId: string, cause: string) => Alert | null

/**
 * Reads what stood at clients at an instant, as it was said then: nothing of it is kept, for what was believed is on record. What is
 * one's own (`personId`) is there however far ahead it was.
 */
export async function alertsThen(
  { agendas, policies }: { agendas: Pick<Agendas, 'ofClientsThen'>; policies: Pick<Policies, 'inForce'> },
  workspace: Workspace,
  clientIds: readonly string[],
  then: Instant,
  personId: string | null
): Promise<AlertsThen> {
  const [all, policy] = await Promise.all([
    agendas.ofClientsThen(workspace.id, clientIds, then),
    policies.inForce(workspace, then)
  ])
  const byCause = new Map(
    all.flatMap((agenda) =>
      standingAlerts(agenda, policy, then, personId).map(({ alert }) => [
        causeAt({ clientId: agenda.client.id, cause: alert.cause }),
        alert
      ])
    )
  )
  return (clientId, cause) => byCause.get(causeAt({ clientId, cause })) ?? null
}
