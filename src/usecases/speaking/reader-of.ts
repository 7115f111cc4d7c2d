import type { Workspace } from '../../domain/clients/teammate.ts'
import { type Crew, whyOutOfReach } from '../../domain/manners/reach.ts'
import type { Policy } from '../../domain/policy.ts'
import type { Instant } from '../../domain/time.ts'
import type { Covers } from '../cover-ports.ts'
import type { LocatedPerson } from '../located-people.ts'
import { companyOn } from '../look-at-clients.ts'
import type { People } from '../people-ports.ts'
import type { Policies } from '../policy-ports.ts'

/** Somebody who may be told something, among whom, and by which policy. */
export interface Reader {
  reader: LocatedPerson
  crew: Crew
  policy: Policy
}

/** Finds whom a message is for; null when they can be told nothing any more. */
export async function readerOf(
  ports: { people: People; covers: Covers; policies: Pick<Policies, 'current'> },
  workspace: Workspace,
  recipient: string,
  now: Instant
): Promise<Reader | null> {
  const [company, policy] = await Promise.all([
    companyOn(ports, workspace, now),
    ports.policies.current(workspace)
  ])
  const { covers, today } = company
  const people = [...company.people.values()]
  const crew = { colleagues: people, covers, today, maySee: () => true }
  const reader = people.find(({ slackUserId }) => slackUserId === recipient)
  return reader === undefined || whyOutOfReach(reader, crew) !== null ? null : { reader, crew, policy }
}
