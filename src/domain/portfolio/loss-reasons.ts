import { dayNumber } from '../calendar.ts'
import type { Money } from '../money.ts'
import type { CalendarDate } from '../time.ts'
import { addAmounts, isRevenue } from './amounts.ts'
import { groupBy, groupByWord } from './groups.ts'

/** A client that left: when, why, to whom, and what it had brought; `null` means nobody has said. */
export type LostClient = {
  lostOn: CalendarDate
  wonBackOn: CalendarDate | null
  reasons: readonly string[]
  competitor: string | null
  /** A year, as known when it left. */
  revenue: Money | null
}

/** Some losses together. `revenue` has an amount a currency, by code; losses without revenue on record add nothing. */
export type LossGroup = { losses: number; wonBack: number; revenue: Money[] }

/** Why clients left, and to whom they went. */
export type LossReasons = LossGroup & {
  /** The day of the earliest loss; null when there is none. */
  since: CalendarDate | null
  /**
   * A loss with several reasons counts in each, so these add up to more than all losses. The most frequent first; null
   * stands for the losses without a reason.
   */
  reasons: (LossGroup & { reason: string | null })[]
  /** Losses to a competitor that has been named. */
  competitors: (LossGroup & { competitor: string })[]
}

/** Sums up losses. Those whose day has not come are not losses yet, and neither is a return that lies ahead one. */
export function lossReasons(all: readonly LostClient[], today: CalendarDate): LossReasons {
  const happened = (day: CalendarDate) => dayNumber(day) <= dayNumber(today)
  const losses = all
    .filter(({ lostOn }) => happened(lostOn))
    .map((loss) => ({ ...loss, isBack: loss.wonBackOn !== null && happened(loss.wonBackOn) }))
  const byReason = losses.flatMap((loss) => {
    const reasons: readonly (string | null)[] = loss.reasons.length === 0 ? [null] : loss.reasons
    return reasons.map((reason) => ({ loss, reason }))
  })
  return {
    ...groupOf(losses),
    since: losses.map(({ lostOn }) => lostOn).sort()[0] ?? null,
    reasons: groupByWord(byReason, ({ reason }) => reason).map(({ word, items }) => ({
      reason: word,
      ...groupOf([...new Set(items.map(({ loss }) => loss))])
    })),
    competitors: groupByWord(losses, ({ competitor }) => competitor).flatMap(({ word, items }) =>
      word === null ? [] : [{ competitor: word, ...groupOf(items) }]
    )
  }
}

function groupOf(losses: readonly (LostClient & { isBack: boolean })[]): LossGroup {
  const amounts = losses.flatMap(({ revenue }) => (isRevenue(revenue) ? [revenue] : []))
  return {
    losses: losses.length,
    wonBack: losses.filter(({ isBack }) => isBack).length,
    revenue: [...groupBy(amounts, ({ currency }) => currency)]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([currency, group]) => ({ amount: addAmounts(group.map(({ amount }) => amount)), currency }))
  }
}
