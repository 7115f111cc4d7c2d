import * as z from 'zod'
import type { Asker } from '../../domain/clients/teammate.ts'
import type { ClientDeed } from '../../domain/permissions.ts'
import type { Owner } from '../../usecases/access-ports.ts'
import { findFeedback } from '../../usecases/find-feedback.ts'
import type { Entry } from '../../usecases/record-ports.ts'
import type { Desk } from '../desk.ts'
import { notFoundMessage } from './feedback-answer.ts'
import { readFeedbackValue } from './feedback-value.ts'

/** What a form about feedback carries along: which, of which client, in the version somebody saw. */
export const feedbackSubject = z.object({
  clientId: z.string(),
  name: z.string(),
  sourceKey: z.string(),
  revision: z.string()
})
export type FeedbackSubject = z.infer<typeof feedbackSubject>

/** Finds the feedback of a button for somebody who may do this with it. */
export async function startAtFeedback(
  desk: Desk,
  asker: Asker,
  deed: ClientDeed,
  value: string | null
): Promise<
  | { kind: 'found'; subject: FeedbackSubject; entry: Entry<'feedback'>; owner: Owner | null }
  | { kind: 'refused'; sentence: string }
> {
  const { sourceKey } = readFeedbackValue(value)
  const found = await findFeedback(desk.ports, desk.workspace(), asker, deed, sourceKey, desk.now())
  if (found.kind !== 'found') return { kind: 'refused', sentence: notFoundMessage(found).text }
  const { entry, owner } = found
  const { client, revision } = entry
  return {
    kind: 'found',
    entry,
    owner,
    subject: { clientId: client.id, name: client.name, sourceKey, revision }
  }
}
