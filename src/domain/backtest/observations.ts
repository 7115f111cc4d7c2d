/** Clients at cut-offs, one entry each in every column. */
export type Observations = {
  count: number
  /** How many clients they are of; a client stands there once a cut-off. */
  clients: number
  /** Which client, counted from 0 in the order of first appearance. */
  client: Uint32Array
  score: Float64Array
  /** Place in `levels`. */
  level: Uint8Array
  /** 1 when the client was lost within the horizon, else 0. */
  isLost: Uint8Array
}

const START = 1024

/**
 * Collects observations, 14 bytes each: a hundred thousand clients at a dozen cut-offs take 17 MB, where an object apiece
 * would take a hundred.
 */
export function collectObservations() {
  const places = new Map<string, number>()
  let count = 0
  let client = new Uint32Array(START)
  let score = new Float64Array(START)
  let level = new Uint8Array(START)
  let isLost = new Uint8Array(START)

  function grow(): void {
    const size = client.length * 2
    const [clients, scores, levels, outcomes] = [client, score, level, isLost]
    client = new Uint32Array(size)
    score = new Float64Array(size)
    level = new Uint8Array(size)
    isLost = new Uint8Array(size)
    client.set(clients)
    score.set(scores)
    level.set(levels)
    isLost.set(outcomes)
  }

  return {
    /** Adds one client at one cut-off; `levelPlace` is the place of its level in `levels`. */
    add(clientId: string, observed: { score: number; levelPlace: number; isLost: boolean }): void {
      if (count === client.length) grow()
      const place = places.get(clientId) ?? places.size
      if (place === places.size) places.set(clientId, place)
      client[count] = place
      score[count] = observed.score
      level[count] = observed.levelPlace
      isLost[count] = observed.isLost ? 1 : 0
      count += 1
    },
    /** What was collected. Columns are cut to length, not copied: ask when everything has been added. */
    all: (): Observations => ({
      count,
      clients: places.size,
      client: client.subarray(0, count),
      score: score.subarray(0, count),
      level: level.subarray(0, count),
      isLost: isLost.subarray(0, count)
    })
  }
}

/** How many clients were lost (1) or kept (0) at one cut-off or more. */
export function clientsWith({ count, client, isLost }: Observations, outcome: 0 | 1): number {
  const seen = new Set<number>()
  for (let place = 0; place < count; place++) if (isLost[place] === outcome) seen.add(client[place] ?? 0)
  return seen.size
}
