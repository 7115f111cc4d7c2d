import type { ContactDetails } from '../domain/clients/contact.ts'
import type { Asker, Workspace } from '../domain/clients/teammate.ts'
import { departureActions } from '../domain/playbooks/departure-actions.ts'
import type { CalendarDate, Instant } from '../domain/time.ts'
import { type Turned, todayIn } from './admit.ts'
import { findContact } from './edit-contact.ts'
import { type Follower, type FollowerProblem, findFollower } from './find-follower.ts'
import { type DeparturePorts, stepsOf } from './plan-departure.ts'
import { putDepartureActions } from './put-departure-actions.ts'
import type { Revised } from './version-ports.ts'
import type { ContactVersion } from './written-contact.ts'

/** Somebody leaves a client, as one of us tells it. */
export interface ToldDeparture {
  contactId: string
  revision: string
  /** May lie ahead. */
  leftOn: CalendarDate
  reason: string | null
  follower: Follower
  /** Whoever of us kept the relationship keeps the one with who follows. */
  keepsCounterpart: boolean
  /** Ids of the steps that could be chosen by this version of the policy, and of those that were. */
  policyVersion: number
  offered: readonly string[]
  wanted: readonly string[]
}

/** Somebody else told another day or another follower first. */
export interface ChangedMeanwhile {
  kind: 'changed_meanwhile'
  version: ContactVersion
  seen: ContactDetails
}

/** How writing it down went; `planned` counts the actions it added. */
export type DepartureTold =
  | { kind: 'told' | 'told_before'; contact: ContactVersion; planned: number }
  | ChangedMeanwhile
  | FollowerProblem
  | Turned

/** As often as somebody may change something else about the person at the same moment. */
const ATTEMPTS = 3

/**
 * Writes down that somebody leaves, when, why and who follows, and puts what is to be done into the plan. Each part is written once
 * however often it is sent; what failed half way is completed by sending it again.
 */
export async function contactLeft(
  ports: DeparturePorts,
  workspace: Workspace,
  asker: Asker,
  told: ToldDeparture,
  now: Instant
): Promise<DepartureTold> {
  const found = await findContact(ports, workspace, asker, told.contactId, now)
  if (found.kind !== 'found') return found
  const follower = await findFollower(ports, workspace, asker, found.contact, told, now)
  if (follower.kind !== 'found') return follower
  const changes = { leftOn: told.leftOn, successorId: follower.successor?.id ?? null }
  const { details } = found.contact
  const isRepeated = details.leftOn === changes.leftOn && details.successorId === changes.successorId
  const revised = await revise(ports, asker, told, changes, now)
  if (revised.kind !== 'revised') return revised
  const follows = follower.successor?.details.name ?? null
  const planned = await planSteps(ports, workspace, asker, found.contact, told, follows, now)
  return { kind: isRepeated ? 'told_before' : 'told', contact: found.contact, planned }
}

async function planSteps(
  ports: DeparturePorts,
  workspace: Workspace,
  asker: Asker,
  { client, details }: ContactVersion,
  { contactId, leftOn, reason, offered, wanted, policyVersion }: ToldDeparture,
  follower: string | null,
  now: Instant
): Promise<number> {
  const policy = await ports.policies.version(workspace, policyVersion)
  const { steps } = await stepsOf(ports, workspace, policy, client.id, now)
  const departure = { contactId, leftOn, follower: follower === null ? null : { name: follower } }
  const leaver = { id: contactId, name: details.name }
  const byId = asker.teammateId
  const decision = { leaver, follower, reason, offered, wanted, byId, today: todayIn(workspace, now) }
  const actions = departureActions(steps(departure), decision)
  return putDepartureActions(ports, asker, client.id, actions, now)
}

/** Somebody else's change of other details is none of the asker's business: it stays, and so does theirs. */
async function revise(
  { contactVersions }: DeparturePorts,
  { workspaceId, teammateId }: Asker,
  { contactId, revision }: ToldDeparture,
  changes: Pick<ContactDetails, 'leftOn' | 'successorId'>,
  now: Instant
): Promise<Revised<ContactDetails>> {
  let seen = revision
  for (let attempt = 1; ; attempt++) {
    const change = { id: contactId, revision: seen, changes }
    const revised = await contactVersions.revise(workspaceId, change, teammateId, now)
    if (revised.kind !== 'changed_meanwhile' || attempt === ATTEMPTS) return revised
    const { version, seen: was } = revised
    const isSame = was.leftOn === version.details.leftOn && was.successorId === version.details.successorId
    if (!isSame) return revised
    seen = version.revision
  }
}
