import type { FeedbackKind, FeedbackRecord } from '../domain/clients/feedback.ts'
import type { Asker, Workspace } from '../domain/clients/teammate.ts'
import type { Instant } from '../domain/time.ts'
import type { Access } from './access-ports.ts'
import { admit, type Turned } from './admit.ts'
import {
  checkContact,
  checkWords,
  type FeedbackProblem,
  findOwner,
  type WrittenFeedback
} from './check-feedback.ts'
import type { PeoplePorts } from './our-people.ts'
import type { Contacts } from './ports.ts'
import type { Records } from './record-ports.ts'
import { contactOf, isNameless, type SomebodyNew } from './somebody-new.ts'
import type { ContactVersions } from './version-ports.ts'

/** Feedback as somebody fills it in. */
export interface NewFeedback extends WrittenFeedback {
  clientId: string
  kind: FeedbackKind
  receivedAt: Instant
  newContact: SomebodyNew
  /** The message it is logged from. */
  permalink: string | null
}

/** Everything that logging touches. */
export interface FeedbackPorts extends PeoplePorts {
  access: Access
  records: Records
  contacts: Contacts
  contactVersions: ContactVersions
}

/** Logs feedback, once per `sourceKey`. Somebody new is put on record with it. */
export async function logFeedback(
  ports: FeedbackPorts,
  workspace: Workspace,
  asker: Asker,
  feedback: NewFeedback,
  sourceKey: string,
  now: Instant
): Promise<
  { kind: 'added' | 'already_added' } | { kind: 'incomplete'; problems: FeedbackProblem[] } | Turned
> {
  const { clientId, ownerSlackId, contactId } = feedback
  const admission = await admit(ports, workspace, asker, clientId, 'log', now)
  if (admission.kind !== 'admitted') return admission
  const clientOwnerId = admission.owner?.id ?? null
  const [owner, contactProblems] = await Promise.all([
    findOwner(ports, asker, { ownerSlackId, clientOwnerId, presentId: null }, now),
    checkContact(ports, asker, clientId, contactId, now)
  ])
  const problems = [
    ...checkWords(feedback, feedback, now),
    ...checkNewcomer(feedback),
    ...owner.problems,
    ...contactProblems
  ]
  if (problems.length > 0) return { kind: 'incomplete', problems }

  const person = contactId ?? (await newcomer(ports, asker, feedback, now))
  const details = detailsOf(feedback, person, owner.ownerId, now)
  const entry = { clientId, sourceKey, details }
  const added = await ports.records.add(workspace.id, 'feedback', entry, asker.teammateId, now)
  return { kind: added.kind === 'unknown_client' ? 'gone' : added.kind }
}

function checkNewcomer({ newContact, contactId }: NewFeedback): FeedbackProblem[] {
  if (isNameless(newContact)) return ['contact_without_name']
  return newContact.name !== null && contactId !== null ? ['two_contacts'] : []
}

/** Who is on record under this name already is that person, also when the same is sent twice. */
async function newcomer(
  { contactVersions }: FeedbackPorts,
  { workspaceId, teammateId }: Asker,
  { clientId, newContact }: NewFeedback,
  now: Instant
): Promise<string | null> {
  const details = contactOf(newContact)
  if (details === null) return null
  const added = await contactVersions.add(workspaceId, { clientId, details }, teammateId, now)
  return added.kind === 'unknown_client' ? null : added.contactId
}

function detailsOf(
  { kind, receivedAt, score, severity, about, text, respondBy, resolveBy, permalink }: NewFeedback,
  contactId: string | null,
  ownerId: string | null,
  now: Instant
): FeedbackRecord {
  return {
    kind,
    receivedAt: Math.min(receivedAt, now),
    contactId,
    score,
    severity,
    about,
    text,
    respondBy,
    respondedAt: null,
    resolveBy,
    resolvedAt: null,
    toldClientAt: null,
    acknowledgedAt: null,
    ownerId,
    permalink,
    remark: null
  }
}
