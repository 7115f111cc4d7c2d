import type { ContactDetails } from '../domain/clients/contact.ts'
import type { Asker, Workspace } from '../domain/clients/teammate.ts'
import type { CalendarDate, Instant } from '../domain/time.ts'
import type { ContactVersions } from './version-ports.ts'
import { type ContactVersion, type NameTaken, namesake } from './written-contact.ts'

/** Who follows somebody who leaves: nobody yet, somebody on record, or somebody new. */
export type Follower =
  | { kind: 'nobody' }
  | { kind: 'known'; contactId: string }
  | { kind: 'new'; name: string; title: string | null }

/** Why somebody cannot follow: is the one who leaves, or is gone or archived. A new name may be on record. */
export type FollowerProblem = { kind: 'cannot_follow'; because: 'same_person' | 'gone' } | NameTaken

interface Wanted {
  leftOn: CalendarDate
  follower: Follower
  keepsCounterpart: boolean
}

type Found = { kind: 'found'; successor: ContactVersion | null }

/** Finds who follows, putting somebody new on record with the role of who leaves. */
export async function findFollower(
  ports: { contactVersions: ContactVersions },
  workspace: Workspace,
  asker: Asker,
  leaver: ContactVersion,
  wanted: Wanted,
  now: Instant
): Promise<Found | FollowerProblem> {
  const { follower } = wanted
  if (follower.kind === 'nobody') return { kind: 'found', successor: null }
  // Whoever kept the relationship with somebody archived keeps none there any more, and does not come to its team by this.
  const keeps = wanted.keepsCounterpart && leaver.details.archivedAt === null
  const counterpartId = keeps ? leaver.details.counterpartId : null
  return follower.kind === 'new'
    ? addFollower(ports, workspace, asker, leaver, follower, counterpartId, now)
    : knownFollower(ports, asker, leaver, { ...wanted, contactId: follower.contactId, counterpartId }, now)
}

async function knownFollower(
  { contactVersions }: { contactVersions: ContactVersions },
  { workspaceId, teammateId }: Asker,
  leaver: ContactVersion,
  {
    contactId,
    leftOn,
    counterpartId
  }: { contactId: string; leftOn: CalendarDate; counterpartId: string | null },
  now: Instant
): Promise<Found | FollowerProblem> {
  if (contactId === leaver.id) return { kind: 'cannot_follow', because: 'same_person' }
  const successor = await contactVersions.one(workspaceId, contactId)
  if (successor === null || successor.client.id !== leaver.client.id || isGone(successor.details, leftOn))
    return { kind: 'cannot_follow', because: 'gone' }
  if (counterpartId !== null && successor.details.counterpartId === null) {
    const { id, revision } = successor
    // Whoever changes the successor at this moment may name a counterpart too: then theirs stays.
    await contactVersions.revise(workspaceId, { id, revision, changes: { counterpartId } }, teammateId, now)
  }
  return { kind: 'found', successor }
}

async function addFollower(
  ports: { contactVersions: ContactVersions },
  workspace: Workspace,
  { teammateId }: Asker,
  leaver: ContactVersion,
  { name, title }: { name: string; title: string | null },
  counterpartId: string | null,
  now: Instant
): Promise<Found | FollowerProblem> {
  const { contactVersions } = ports
  const clientId = leaver.client.id
  const { role, isExecutive, successorId } = leaver.details
  const details: ContactDetails = { ...NOTHING_ELSE, name, title, role, isExecutive, counterpartId }
  const known = await namesake(ports, workspace.id, clientId, name)
  if (known !== null && known.details.archivedAt === null) {
    // The same form sent again: who was new then is on record now, and follows unless it failed half way.
    const isAdded = known.id === successorId || saysTheSame(known.details, details)
    return isAdded ? { kind: 'found', successor: known } : { kind: 'name_taken', contact: known }
  }
  const added = await contactVersions.add(workspace.id, { clientId, details }, teammateId, now)
  if (added.kind === 'unknown_client') return { kind: 'cannot_follow', because: 'gone' }
  const successor = await contactVersions.one(workspace.id, added.contactId)
  return { kind: 'found', successor }
}

function saysTheSame(known: ContactDetails, details: ContactDetails): boolean {
  return JSON.stringify({ ...known, ...details }) === JSON.stringify(known)
}

/** Gone by the time that somebody else goes. */
function isGone({ leftOn, archivedAt }: ContactDetails, by: CalendarDate): boolean {
  return archivedAt !== null || (leftOn !== null && leftOn <= by)
}

const NOTHING_ELSE = {
  externalId: null,
  email: null,
  preferredChannel: null,
  rhythmDays: null,
  leftOn: null,
  successorId: null,
  archivedAt: null
} as const
