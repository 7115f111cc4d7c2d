import { isCovering } from '../domain/clients/cover.ts'
import type { Asker, Workspace } from '../domain/clients/teammate.ts'
import type { CalendarDate, Instant } from '../domain/time.ts'
import { todayIn } from './admit.ts'
import { refusalToArrange } from './arrange-cover.ts'
import type { Cover, Covers } from './cover-ports.ts'

/** A cover that holds or is to come. */
export interface ShownCover extends Cover {
  isNow: boolean
  /** Whether the asker may change and end it. */
  isTheirs: boolean
}

/** Who covers for whom, the first to begin first: for leads everybody's, for others those that concern them. */
export interface ShownCovers {
  today: CalendarDate
  covers: ShownCover[]
}

/** Shows the covers that hold or are to come. */
export async function showCovers(
  { covers }: { covers: Covers },
  workspace: Workspace,
  asker: Asker,
  now: Instant
): Promise<ShownCovers> {
  const today = todayIn(workspace, now)
  const all = (await covers.since(workspace.id, today)).map((cover) => ({
    ...cover,
    isNow: isCovering(cover.details, today),
    isTheirs: refusalToArrange(asker, cover.details.awayId) === null
  }))
  const concerned = all.filter(({ isTheirs, details }) => isTheirs || details.delegateId === asker.teammateId)
  return { today, covers: concerned }
}
