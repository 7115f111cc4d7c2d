import { calendarDate, dayNumber } from '../domain/calendar.ts'
import type { Asker, Workspace } from '../domain/clients/teammate.ts'
import type { Instant } from '../domain/time.ts'
import { type NotAllowedInBook, todayIn } from './admit.ts'
import { refusalToArrange } from './arrange-cover.ts'
import type { Cover, Covers } from './cover-ports.ts'

/**
 * Ends a cover, as seen in one version: today is no day of it any more. One that has begun ended yesterday, one that has not is taken
 * back. Done again, it has ended.
 */
export async function endCover(
  { covers }: { covers: Covers },
  workspace: Workspace,
  asker: Asker,
  { sourceKey, revision }: { sourceKey: string; revision: string },
  now: Instant
): Promise<
  { kind: 'ended'; cover: Cover } | { kind: 'ended_before' | 'changed_meanwhile' } | NotAllowedInBook
> {
  const cover = await covers.one(workspace.id, sourceKey)
  const today = todayIn(workspace, now)
  if (cover === null || cover.details.untilOn < today) return { kind: 'ended_before' }
  const refusal = refusalToArrange(asker, cover.details.awayId)
  if (refusal !== null) return refusal
  const hasBegun = cover.details.fromOn < today
  const untilOn = calendarDate(dayNumber(today) - 1)
  const seen = { sourceKey, revision }
  const { kind } = hasBegun
    ? await covers.revise(workspace.id, { ...seen, changes: { untilOn } }, asker.teammateId, now)
    : await covers.takeBack(workspace.id, seen, now)
  if (kind === 'changed_meanwhile') return { kind }
  return kind === 'gone' ? { kind: 'ended_before' } : { kind: 'ended', cover }
}
