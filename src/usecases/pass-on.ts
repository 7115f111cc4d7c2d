import type { ClientRef } from '../domain/clients/client.ts'
import type { ContactDetails } from '../domain/clients/contact.ts'
import type { Asker, Teammate, Workspace } from '../domain/clients/teammate.ts'
import { handOverActions } from '../domain/playbooks/hand-over-actions.ts'
import type { CalendarDate, Instant } from '../domain/time.ts'
import { todayIn } from './admit.ts'
import type { HandOverPorts, HandOverTerms } from './hand-over.ts'
import type { ContactVersion } from './written-contact.ts'

/** A client that has just come to another owner. */
export interface Passing extends HandOverTerms {
  client: ClientRef
  former: Teammate | null
  to: Teammate
}

/** Does what follows from a hand-over: relationships move, and both owners have something to do. Each once a day and new owner. */
export async function passOn(
  ports: HandOverPorts,
  workspace: Workspace,
  asker: Asker,
  { client, former, to, note, movesPeople }: Passing,
  now: Instant
): Promise<void> {
  const today = todayIn(workspace, now)
  const [policy, people] = await Promise.all([
    ports.policies.current(workspace),
    ports.contactVersions.ofClient(workspace.id, client.id)
  ])
  const there = people.filter(({ details }) => isThere(details, today))
  if (movesPeople && former !== null) await movePeople(ports, asker, there, former.id, to.id, now)
  const executives = there.flatMap(({ details }) => (details.isExecutive ? [details.name] : []))
  const from = former?.isActive === true ? former : null
  const handed = { client: client.name, executives, from, to, note, byId: asker.teammateId }
  for (const [index, details] of handOverActions(handed, policy, now).entries()) {
    const sourceKey = `handover:${client.id}:${to.id}:${today}:${index + 1}`
    const entry = { clientId: client.id, sourceKey, details }
    await ports.records.add(workspace.id, 'action', entry, asker.teammateId, now)
  }
}

/** Whoever changes one of them at this moment may name another counterpart: then theirs stays. */
async function movePeople(
  { contactVersions }: HandOverPorts,
  { workspaceId, teammateId }: Asker,
  people: readonly ContactVersion[],
  from: string,
  to: string,
  now: Instant
): Promise<void> {
  for (const { id, revision, details } of people) {
    if (details.counterpartId !== from) continue
    const change = { id, revision, changes: { counterpartId: to } }
    await contactVersions.revise(workspaceId, change, teammateId, now)
  }
}

function isThere({ leftOn, archivedAt }: ContactDetails, today: CalendarDate): boolean {
  return archivedAt === null && (leftOn === null || leftOn > today)
}
