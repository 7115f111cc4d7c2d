import type { Alert } from '../../domain/attention/alert.ts'
import { standingAlerts } from '../../domain/attention/alerts-of.ts'
import type { Workspace } from '../../domain/clients/teammate.ts'
import { type Crew, standInFor } from '../../domain/manners/reach.ts'
import { momentsOf } from '../../domain/nudges/moments.ts'
import type { DueNudge } from '../../domain/nudges/nudge.ts'
import { dueNudge } from '../../domain/nudges/nudges-due.ts'
import type { Policy } from '../../domain/policy.ts'
import type { Instant } from '../../domain/time.ts'
import { addressNudges, type Company } from '../address-nudges.ts'
import type { Agendas } from '../agenda-ports.ts'
import type { Delivery } from '../ledger-ports.ts'
import { companyOn, type LookPorts } from '../look-at-clients.ts'
import type { NudgeOnMessage } from '../nudge-ports.ts'

export type PassPorts = LookPorts & { agendas: Agendas }

/**
 * Passes what somebody can't be told on to the next in line: who covers for them, the owner, the backup, a lead. What is seen to, or
 * stands no more, is passed to nobody. Of a message that is said all the same, `only` these nudges are passed on.
 */
export async function passNudges(
  ports: PassPorts,
  workspace: Workspace,
  { id, recipient, slotAt }: Delivery,
  now: Instant,
  only: readonly string[] | null = null
): Promise<void> {
  const riding = await ports.nudges.onDelivery(workspace.id, id)
  const open = riding.filter((nudge) => nudge.settled === null && (only?.includes(nudge.id) ?? true))
  const clientIds = [...new Set(open.map(({ clientId }) => clientId))]
  if (clientIds.length === 0) return
  const [company, policy, agendas] = await Promise.all([
    companyOn(ports, workspace, now),
    ports.policies.current(workspace),
    ports.agendas.ofClients(workspace.id, clientIds, now)
  ])
  const teams = await ports.access.ofConfidential(workspace.id, clientIds, company.today)
  const standInId = standInOf(recipient, company)
  // Who covers for them is found by them.
  const people = new Map(
    [...company.people].map(([key, person]) => [
      key,
      person.slackUserId === recipient ? { ...person, isActive: false } : person
    ])
  )
  const passed = agendas.flatMap((agenda) => {
    const { id: clientId } = agenda.client
    const standing = standingAlerts(agenda, policy, now).map(({ alert }) => alert)
    const due = open.flatMap((nudge) =>
      nudge.clientId === clientId ? dueAgain(nudge, standing, policy, now) : []
    )
    const team = teams.get(clientId) ?? null
    return due.flatMap((one) => {
      const next = addressNudges([one], agenda, [], team, { ...company, people }, policy, now)
      // Of those above the others have heard of it; whoever covers for this one has not.
      return standInId === null || one.to === 'assignee'
        ? next
        : next.filter(({ teammateId }) => teammateId === standInId)
    })
  })
  await ports.nudges.pass(workspace.id, passed, slotAt, now)
}

/** Who covers for somebody who is away, by teammate id. */
function standInOf(slackUserId: string, { people, covers, today }: Company): string | null {
  const crew: Crew = { colleagues: [...people.values()], covers, today, maySee: () => true }
  const reader = crew.colleagues.find((one) => one.slackUserId === slackUserId)
  const found = reader === undefined ? null : standInFor(reader, crew)
  return found === null || found.colleague === reader ? null : found.colleague.id
}

function dueAgain(
  { cause, moment: key }: NudgeOnMessage,
  standing: Alert[],
  policy: Policy,
  now: Instant
): DueNudge[] {
  const alert = standing.find((one) => one.cause === cause)
  if (alert === undefined) return []
  // When a later moment has come, that one is said to whom it is for.
  const moment = momentsOf(alert, policy).findLast(({ at }) => at <= now)
  if (moment?.moment !== key) return []
  return [dueNudge(alert, moment)]
}
