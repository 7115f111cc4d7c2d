import { randomBytes } from 'node:crypto'

/** Makes Slack-like ids, `U0000000001`, counting up for each prefix so that a story reads the same on each run. */
export function createIds(): (prefix: string) => string {
  const counts = new Map<string, number>()
  return (prefix) => {
    const count = (counts.get(prefix) ?? 0) + 1
    counts.set(prefix, count)
    return prefix + count.toString(36).toUpperCase().padStart(10, '0')
  }
}

/** Makes message timestamps: unique, ever growing, in Slack's `seconds.microseconds`. */
export function createTimestamps(clock: () => number): () => string {
  let last = 0
  return () => {
    last = Math.max(last + 1, Math.floor(clock() * 1000))
    return `${Math.floor(last / 1_000_000)}.${String(last % 1_000_000).padStart(6, '0')}`
  }
}

/** An unguessable string of hexadecimal digits. */
export function secret(bytes = 12): string {
  return randomBytes(bytes).toString('hex')
}

/** Drops the oldest entries of a map while they have been expired for longer than ten minutes. */
export function dropExpired(entries: Map<string, { expiresAt: number }>, now: number): void {
  for (const [key, { expiresAt }] of entries) {
    if (now - expiresAt < 600_000) return
    entries.delete(key)
  }
}
