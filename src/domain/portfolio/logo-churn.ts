import { dayNumber } from '../calendar.ts'
import { type Proportion, proportion } from './proportion.ts'
import { isActiveAt, isLostAt, type Tenure, type Year } from './tenure.ts'

/** How many of the clients of a year ago are gone. */
export type LogoChurn = {
  /** `of` is who was active at the start, `hits` who is not any more; the share is the churn. */
  gone: Proportion
  /** Of the gone: with a loss on record, and merely archived. */
  lost: number
  archived: number
  /** Who was lost and won back within the year, and therefore counts as kept. */
  wonBack: number
}

/**
 * Churn counted in clients, over the clients that were active at the start of the year. Who was added or won back later is
 * neither there nor missing. An archived client is gone too: tidying up must not make the figure better.
 */
export function logoChurn(tenures: readonly Tenure[], { start, end }: Year): LogoChurn {
  const cohort = tenures.filter((tenure) => isActiveAt(tenure, start))
  const gone = cohort.filter((tenure) => !isActiveAt(tenure, end))
  const lost = gone.filter((tenure) => isLostAt(tenure, end.day)).length
  const wonBack = cohort.filter((tenure) => isActiveAt(tenure, end) && wasLostWithin(tenure, { start, end }))
  return {
    gone: proportion({ hits: gone.length, of: cohort.length }),
    lost,
    archived: gone.length - lost,
    wonBack: wonBack.length
  }
}

function wasLostWithin({ losses }: Tenure, { start, end }: Year): boolean {
  return losses.some(({ lostOn }) => dayNumber(lostOn) > start.day && dayNumber(lostOn) <= end.day)
}
