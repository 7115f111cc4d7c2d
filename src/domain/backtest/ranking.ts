import type { Observations } from './observations.ts'

/** Observations with the highest score first, sorted once for everything that looks at their order. */
export type Ranking = {
  client: Uint32Array
  isLost: Uint8Array
  /** Where each run of equal scores ends; within a run the order means nothing. */
  runEnds: Uint32Array
}

/** Ranks observations by score. */
export function rank({ count, score, client, isLost }: Observations): Ranking {
  const order = new Uint32Array(count)
  for (let place = 0; place < count; place++) order[place] = place
  order.sort((a, b) => (score[b] ?? 0) - (score[a] ?? 0))
  const ends: number[] = []
  for (let place = 1; place <= count; place++)
    if (place === count || score[order[place] ?? 0] !== score[order[place - 1] ?? 0]) ends.push(place)
  return {
    client: order.map((place) => client[place] ?? 0),
    isLost: Uint8Array.from(order, (place) => isLost[place] ?? 0),
    runEnds: Uint32Array.from(ends)
  }
}
