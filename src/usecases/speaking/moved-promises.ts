import type { OpenCommitment } from '../../domain/attention/agenda.ts'
import type { Alert } from '../../domain/attention/alert.ts'
import { dayNumber } from '../../domain/calendar.ts'
import type { Records } from '../record-ports.ts'
import { promiseMoved } from './deeds.ts'
import type { SeenTo } from './nudge-words.ts'

/**
 * Promises that were told of (`told`, as they stood then) and are due on a later day by now, by their cause: to which day they were moved, by
 * whom and when. They are told of anew when that day comes, so what was said of the earlier one is over, however near the later one is.
 */
export async function movedPromises(
  records: Pick<Records, 'versions'>,
  workspaceId: string,
  told: readonly (Alert | null)[],
  open: readonly OpenCommitment[]
): Promise<Map<string, SeenTo>> {
  const moved = told.flatMap((was) => {
    if (was === null || was.kind !== 'commitment' || was.dueDay === null) return []
    const now = open.find(({ sourceKey }) => sourceKey === was.sourceKey)
    return now !== undefined && dayNumber(now.dueOn) > was.dueDay ? [{ cause: was.cause, now }] : []
  })
  const found = await Promise.all(
    moved.map(async ({ cause, now: { sourceKey, dueOn } }) => {
      const versions = await records.versions(workspaceId, 'commitment', sourceKey)
      const version = versions.findLast(
        ({ details }, index) => details.dueOn === dueOn && versions[index - 1]?.details.dueOn !== dueOn
      )
      const { by = null, recordedAt = null } = version ?? {}
      return [cause, { how: promiseMoved(dayNumber(dueOn)), by, at: recordedAt }] as const
    })
  )
  return new Map(found)
}
