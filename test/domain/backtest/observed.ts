import fc from 'fast-check'
import { type Level, levels } from '../../../src/domain/assessment/level.ts'
import { collectObservations, type Observations } from '../../../src/domain/backtest/observations.ts'

/** One client at one cut-off. */
export type Observed = { client: string; score: number; isLost: boolean; level?: Level }

export function observed(rows: readonly Observed[]): Observations {
  const observations = collectObservations()
  for (const { client, score, isLost, level = 'watch' } of rows)
    observations.add(client, { score, levelPlace: levels.indexOf(level), isLost })
  return observations.all()
}

/** Observations of clients of their own, with these scores. */
export function scored(lost: readonly number[], kept: readonly number[]): Observed[] {
  const rows = (scores: readonly number[], isLost: boolean) =>
    scores.map((score, place) => ({ client: `${isLost ? 'lost' : 'kept'} ${place}`, score, isLost }))
  return [...rows(lost, true), ...rows(kept, false)]
}

/** A few clients at several cut-offs, with many equal scores among them. */
export const anyObserved: fc.Arbitrary<Observed[]> = fc.array(
  fc.record({
    client: fc.constantFrom(...'abcdefgh'),
    score: fc.oneof(fc.constantFrom(0, 20, 50), fc.double({ min: 0, max: 100, noNaN: true })),
    isLost: fc.boolean()
  }),
  { maxLength: 60 }
)
