/** Counts how often each key has been seen, in sixteen bytes a key: an import must not remember every row it has read. */
export interface Occurrences {
  /** Counts one more; 1 for a key seen for the first time. */
  next(key: string): number
}

const EMPTY = 0

/**
 * Creates an empty count. Keys are told apart by a hash of 53 bits; among a million keys the chance that two share one is
 * 1 : 18,000, and then a row is numbered 2 that could have been 1, in every run alike.
 */
export function createOccurrences(): Occurrences {
  let hashes = new Float64Array(1024)
  let counts = new Uint32Array(1024)
  let size = 0

  const slotOf = (hash: number) => {
    let slot = hash % hashes.length
    while (hashes[slot] !== EMPTY && hashes[slot] !== hash) slot = (slot + 1) % hashes.length
    return slot
  }
  const grow = () => {
    const old = { hashes, counts }
    hashes = new Float64Array(old.hashes.length * 2)
    counts = new Uint32Array(hashes.length)
    for (const [index, hash] of old.hashes.entries()) {
      if (hash === EMPTY) continue
      const slot = slotOf(hash)
      hashes[slot] = hash
      counts[slot] = old.counts[index] ?? 0
    }
  }
  return {
    next(key) {
      if (size * 2 >= hashes.length) grow()
      const hash = hash53(key)
      const slot = slotOf(hash)
      if (hashes[slot] === EMPTY) size += 1
      hashes[slot] = hash
      const count = (counts[slot] ?? 0) + 1
      counts[slot] = count
      return count
    }
  }
}

/** Two FNV-1a hashes of different offsets side by side; never 0, which marks an empty slot. */
function hash53(key: string): number {
  let low = 0x811c9dc5
  let high = 0x9e3779b1
  for (let index = 0; index < key.length; index++) {
    const code = key.charCodeAt(index)
    low = Math.imul(low ^ code, 0x01000193)
    high = Math.imul(high ^ code, 0x85ebca6b)
  }
  high ^= high >>> 15
  return (high >>> 11) * 0x1_0000_0000 + (low >>> 0) + 1
}
