/** Numbers that look random and are the same for ever, on every machine: whole numbers only. */
export type Dice = {
  /** A whole number from `low` to `high`, both possible. */
  between(low: number, high: number): number
  chance(percent: number): boolean
  pick<const T>(list: readonly [T, ...T[]]): T
  /** Some of a list, in its order. */
  some<T>(list: readonly T[], percent: number): T[]
}

/** Steps through all 32-bit numbers by an odd stride and stirs the bits of each. */
export function createDice(seed: number): Dice {
  let state = Math.imul(seed, 0x2545f491)
  function roll(): number {
    state = (state + 0x9e3779b9) | 0
    let bits = state ^ (state >>> 15)
    bits = Math.imul(bits, 0x2c1b3c6d)
    bits ^= bits >>> 12
    bits = Math.imul(bits, 0x297a2d39)
    return (bits ^ (bits >>> 15)) >>> 0
  }
  const between = (low: number, high: number) => low + (roll() % (high - low + 1))
  const chance = (percent: number) => roll() % 100 < percent
  return {
    between,
    chance,
    pick: (list) => list[roll() % list.length] ?? list[0],
    some: (list, percent) => list.filter(() => chance(percent))
  }
}
