import type { Asker, Workspace } from '../domain/clients/teammate.ts'
import { type Departure, type DepartureStep, departureKey, WHY_STEP } from '../domain/playbooks/departure.ts'
import { departureSteps } from '../domain/playbooks/departure-steps.ts'
import type { Policy } from '../domain/policy.ts'
import type { Instant } from '../domain/time.ts'
import type { Access } from './access-ports.ts'
import { type Turned, todayIn } from './admit.ts'
import type { Agendas } from './agenda-ports.ts'
import { findContact } from './edit-contact.ts'
import type { Policies } from './policy-ports.ts'
import type { Records } from './record-ports.ts'
import type { ContactVersions } from './version-ports.ts'
import type { ContactVersion } from './written-contact.ts'

/** What a departure touches. */
export interface DeparturePorts {
  access: Access
  agendas: Agendas
  contactVersions: ContactVersions
  policies: Policies
  records: Records
}

/** What is to be done about a departure that is about to be written down, without what was asked for before. */
export interface DeparturePlan {
  kind: 'plan'
  contact: ContactVersion
  /** Who is on record as following. */
  successor: ContactVersion | null
  /** The policy whose playbooks ask. */
  policyVersion: number
  /** Why they leave, as far as it is on record. */
  reason: string | null
  /** Where nobody follows, and where somebody does. */
  alone: DepartureStep[]
  followed: DepartureStep[]
}

/** Tells what is to be done when somebody leaves, before anybody decides on it. */
export async function planDeparture(
  ports: DeparturePorts,
  workspace: Workspace,
  asker: Asker,
  contactId: string,
  now: Instant
): Promise<DeparturePlan | Turned> {
  const found = await findContact(ports, workspace, asker, contactId, now)
  if (found.kind !== 'found') return found
  const { contact } = found
  const { successorId, leftOn } = contact.details
  const [policy, successor] = await Promise.all([
    ports.policies.current(workspace),
    successorId === null ? null : ports.contactVersions.one(workspace.id, successorId)
  ])
  const clientId = contact.client.id
  const departure = { contactId, leftOn: leftOn ?? todayIn(workspace, now) }
  const { steps, outcomes } = await stepsOf(ports, workspace, policy, clientId, now)
  const open = (follower: Departure['follower']) =>
    steps({ ...departure, follower }).filter((step) => !outcomes.has(step.sourceKey) && !step.isSettled)
  const reason = outcomes.get(departureKey(contactId, WHY_STEP.number)) ?? null
  const offer = { alone: open(null), followed: open({ name: null }) }
  return { kind: 'plan', contact, successor, policyVersion: policy.version, reason, ...offer }
}

/**
 * Reads a client once, and tells the steps of any departure there; a client that is archived or lost has none. `outcomes` has what came
 * of each action of the client by its source key.
 */
export async function stepsOf(
  { agendas, records }: Pick<DeparturePorts, 'agendas' | 'records'>,
  workspace: Workspace,
  policy: Policy,
  clientId: string,
  now: Instant
): Promise<{ steps(departure: Departure): DepartureStep[]; outcomes: Map<string, string | null> }> {
  const [[agenda], actions] = await Promise.all([
    agendas.ofClients(workspace.id, [clientId], now),
    records.ofClient(workspace.id, 'action', clientId)
  ])
  const outcomes = new Map(actions.map(({ sourceKey, details }) => [sourceKey, details.outcome]))
  const steps = (departure: Departure) =>
    agenda === undefined ? [] : departureSteps(agenda, policy, departure, now)
  return { steps, outcomes }
}
