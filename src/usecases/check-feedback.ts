import type { FeedbackKind, FeedbackSubject, Severity } from '../domain/clients/feedback.ts'
import type { Asker } from '../domain/clients/teammate.ts'
import type { Instant } from '../domain/time.ts'
import { CLOCK_SKEW } from './check-checkin.ts'
import { chosenInstead, type PeoplePorts } from './our-people.ts'
import type { Contacts } from './ports.ts'

/** What people say of feedback, however it is logged or changed; null means nobody has said. */
export interface WrittenFeedback {
  contactId: string | null
  score: number | null
  severity: Severity | null
  about: FeedbackSubject | null
  text: string | null
  /** Agreed deadlines; where null, the policy's count. */
  respondBy: Instant | null
  resolveBy: Instant | null
  /** Slack user id of whoever sees to it; null for the client's owner. */
  ownerSlackId: string | null
}

/** What keeps feedback from being saved, one for each field concerned. */
export type FeedbackProblem =
  | 'in_the_future'
  | 'words_missing'
  | 'contact_without_name'
  | 'two_contacts'
  | 'contact_elsewhere'
  | 'owner_is_nobody'
  | 'answer_before_received'
  | 'resolution_before_received'

type Dated = { kind: FeedbackKind; receivedAt: Instant }

/** Checks what was written without looking anything up. Scores need no words; everything else is words. */
export function checkWords({ kind, receivedAt }: Dated, written: WrittenFeedback, now: Instant) {
  const { text, respondBy, resolveBy } = written
  const problems: FeedbackProblem[] = []
  if (receivedAt > now + CLOCK_SKEW) problems.push('in_the_future')
  const isScore = kind === 'nps' || kind === 'csat' || kind === 'ces'
  if (!isScore && text === null) problems.push('words_missing')
  if (respondBy !== null && respondBy <= receivedAt) problems.push('answer_before_received')
  if (resolveBy !== null && resolveBy <= receivedAt) problems.push('resolution_before_received')
  return problems
}

/** Checks that a contact is still one of the client's people. */
export async function checkContact(
  { contacts }: { contacts: Contacts },
  { workspaceId }: Asker,
  clientId: string,
  contactId: string | null,
  now: Instant
): Promise<FeedbackProblem[]> {
  if (contactId === null) return []
  const known = await contacts.ofClient(workspaceId, clientId, now)
  return known?.contacts.some(({ id }) => id === contactId) ? [] : ['contact_elsewhere']
}

/** Finds whoever sees to it. The client's owner is nobody in particular, so that it passes on with the client. */
export async function findOwner(
  ports: PeoplePorts,
  asker: Asker,
  {
    ownerSlackId,
    clientOwnerId,
    presentId
  }: { ownerSlackId: string | null; clientOwnerId: string | null; presentId: string | null },
  now: Instant
): Promise<{ ownerId: string | null; problems: FeedbackProblem[] }> {
  const chosen = { slackUserId: ownerSlackId, presentId }
  const owner = await chosenInstead(ports, asker, chosen, now)
  if (owner.kind === 'nobody') return { ownerId: null, problems: ['owner_is_nobody'] }
  return { ownerId: owner.id === clientOwnerId ? null : owner.id, problems: [] }
}
