const rotate = (word: number, bits: number) => (word << bits) | (word >>> (32 - bits))

/**
 * A stream of 32-bit whole numbers that is the same for the same state: xoshiro128++ by Blackman and Vigna
 * (https://prng.di.unimi.it). The four words of the state are whole numbers, not all 0.
 *
 * `Math.random` can't be seeded: two runs over the same book would print different intervals, and nobody could check one.
 */
export function randomWords(state: readonly [number, number, number, number]): () => number {
  let [a, b, c, d] = state
  return () => {
    const word = (rotate((a + d) | 0, 7) + a) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = rotate(d, 11)
    return word
  }
}
