import * as z from 'zod'
import type { CoverDetails } from '../../domain/clients/cover.ts'
import type { Asker } from '../../domain/clients/teammate.ts'
import { admitToBook, todayIn } from '../../usecases/admit.ts'
import { refusalToArrange } from '../../usecases/arrange-cover.ts'
import { slackIdsOf } from '../../usecases/our-people.ts'
import { notAllowedSentence } from '../access/not-allowed-message.ts'
import type { Desk } from '../desk.ts'
import type { Start } from '../form/definition.ts'
import { ownerTyped } from '../form/fields/people.ts'
import type { TypedFields } from '../form/typed.ts'
import { called } from './contact-words.ts'

/** What the form about a cover carries along. */
export const coverSubject = z.object({
  /** The cover in the version seen; null for one to be arranged. */
  cover: z.object({ sourceKey: z.string(), revision: z.string() }).nullable(),
  /** The name of who is away, where it is settled and somebody else. */
  away: z.string().nullable(),
  mayOthers: z.boolean()
})
export type CoverSubject = z.infer<typeof coverSubject>

/** The form about a cover that is arranged, or about a new one from today on. */
export async function startAtCover(
  desk: Desk,
  asker: Asker,
  sourceKey: string | null
): Promise<Start<CoverSubject>> {
  const { ports, workspace, now } = desk
  const mayOthers = admitToBook(asker, 'arrange_others_cover').kind === 'admitted'
  if (sourceKey === null) {
    const people = await slackIdsOf(ports, asker.workspaceId, [asker.teammateId])
    const typed = { away: ownerTyped(asker.teammateId, people), from: todayIn(workspace(), now()) }
    return { kind: 'open', subject: { cover: null, away: null, mayOthers }, typed }
  }
  const cover = await ports.covers.one(asker.workspaceId, sourceKey)
  if (cover === null) return { kind: 'refused', sentence: ENDED }
  const refusal = refusalToArrange(asker, cover.details.awayId)
  if (refusal !== null) return { kind: 'refused', sentence: notAllowedSentence(refusal) }
  const { revision, details } = cover
  const away = details.awayId === asker.teammateId ? null : called(cover.away.name)
  const [typed = {}] = await coversTyped(desk, asker, [details])
  return { kind: 'open', subject: { cover: { sourceKey, revision }, away, mayOthers }, typed }
}

/** Said where a cover is not there any more. */
export const ENDED = 'This cover has ended. Arrange a new one.'

/** What each version of a cover says, as it stands in the form. */
export async function coversTyped(
  { ports }: Desk,
  { workspaceId }: Asker,
  versions: readonly CoverDetails[]
): Promise<TypedFields[]> {
  const ids = versions.map(({ delegateId }) => delegateId)
  const people = await slackIdsOf(ports, workspaceId, ids)
  return versions.map(({ delegateId, fromOn, untilOn }) => ({
    delegate: ownerTyped(delegateId, people),
    from: fromOn,
    until: untilOn
  }))
}
