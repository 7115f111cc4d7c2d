import { ENOUGH_LOSSES } from '../domain/backtest/measure.ts'
import type { Backtest } from '../usecases/run-backtest.ts'

/** What a reader of a backtest must know before believing its figures, a sentence or two each. */
export function backtestRemarks(backtest: Backtest): string[] {
  return [...recency(backtest), ...coverage(backtest), ...discrimination(backtest)]
}

function recency({ tooRecent, horizonDays, cutOffs }: Backtest): string[] {
  if (tooRecent.length === 0) return []
  const are = tooRecent.length === 1 ? '1 cut-off is' : `${tooRecent.length} cut-offs are`
  return [
    `${are} left out after ${cutOffs.at(-1)?.on}: who will be lost in the ${horizonDays} days after is not known yet.`
  ]
}

function coverage({ cutOffs }: Backtest): string[] {
  const empty = cutOffs.filter(({ n }) => n === 0).length
  if (empty === 0) return []
  if (empty === cutOffs.length)
    return [
      'No active client was on record at any cut-off, so nothing was measured. An assessment of the past knows only what was recorded by then, and a book that was imported today is known from today. Import the past book into an empty database with client-risk import --history; its clients need added_on or recorded_at.'
    ]
  const first = cutOffs.find(({ n }) => n > 0)?.on
  return [
    `At ${empty} of ${cutOffs.length} cut-offs no active client was on record; the first with one is ${first}. What was not recorded by then is not known then; client-risk import --history loads a past book.`
  ]
}

function discrimination({ discrimination: found, lostClients, horizonDays }: Backtest): string[] {
  if (found.kind === 'unmeasurable') {
    if (found.because === 'nobody observed') return []
    const who = found.because === 'nobody lost' ? 'Nobody' : 'Everybody'
    return [
      `${who} was lost within ${horizonDays} days, so there is no AUC: it compares the lost with the kept.`
    ]
  }
  if (lostClients >= ENOUGH_LOSSES) return []
  const few = `Only ${lostClients} ${lostClients === 1 ? 'client was' : 'clients were'} lost. With fewer than ${ENOUGH_LOSSES} these figures mean little.`
  return found.interval === null
    ? [
        few,
        'There is no interval: it takes two lost and two kept clients to tell how else it could have come out.'
      ]
    : [few]
}
