import { createHash } from 'node:crypto'

/** Which calls a fault strikes. Without any of these it strikes once; each that is given narrows it down. */
export interface FaultTiming {
  /** At most so often; without end when left out and another of these is given. */
  times?: number
  /** Every n-th call: the n-th, the 2n-th and so on. */
  every?: number
  /** How likely each call is struck, from 0 to 1; the same calls on every run with the same `seed`. */
  chance?: number
  /** 1 when left out. */
  seed?: number
  /** For so many milliseconds from when it is added. */
  lasting?: number
}

export interface Timing {
  /** Counts a call, and says whether it is struck. */
  strikes: () => boolean
  isOver: () => boolean
}

/** Follows the calls that a fault may strike; `clock` in epoch milliseconds. */
export function createTiming(timing: FaultTiming, clock: () => number): Timing {
  const { every = 1, chance = 1, seed = 1, lasting = Number.POSITIVE_INFINITY } = timing
  const isOpen = [timing.every, timing.chance, timing.lasting].some((given) => given !== undefined)
  const end = clock() + lasting
  let left = timing.times ?? (isOpen ? Number.POSITIVE_INFINITY : 1)
  let calls = 0
  return {
    strikes() {
      calls += 1
      const isStruck = calls % every === 0 && fractionOf(`${seed}:${calls}`) < chance
      if (isStruck) left -= 1
      return isStruck
    },
    isOver: () => left <= 0 || clock() >= end
  }
}

/** A number from 0 to below 1 that is as good as random, and the same for the same words. */
function fractionOf(words: string): number {
  return createHash('sha256').update(words).digest().readUInt32BE() / 2 ** 32
}
