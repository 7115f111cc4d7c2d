import type { Instant } from '../../domain/time.ts'

/** Slack repeats a delivery within minutes; the day after, nobody does. */
const REMEMBERED = 10 * 60_000

/** Remembers what was seen lately: true the first time, false when it comes again. */
export function createFirstTimes(now: () => Instant): (key: string) => boolean {
  const seen = new Map<string, Instant>()
  return (key) => {
    for (const [old, at] of seen) {
      if (at > now() - REMEMBERED) break
      seen.delete(old)
    }
    if (seen.has(key)) return false
    seen.set(key, now())
    return true
  }
}
