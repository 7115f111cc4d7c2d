import type { Instant } from '../../domain/time.ts'
import type { Identity } from '../../usecases/identify-asker.ts'

/** People who asked lately, so that a command need not look them up each time. */
export interface Askers {
  identify(slackUserId: string): Promise<Identity>
  forget(slackUserId: string): void
}

/** Changes come as events; this is how long one that got lost can matter. */
const KEPT = 60_000
const MOST = 10_000

/** Creates the memory around a look-up. What failed is not remembered. */
export function createAskers(lookUp: (slackUserId: string) => Promise<Identity>, now: () => Instant): Askers {
  const known = new Map<string, { identity: Identity; until: Instant }>()
  /** What was being looked up when somebody was forgotten may be what they were before. */
  let forgotten = 0
  return {
    identify: async (slackUserId) => {
      const entry = known.get(slackUserId)
      if (entry !== undefined && entry.until > now()) return entry.identity
      const before = forgotten
      const identity = await lookUp(slackUserId)
      if (before !== forgotten) return identity
      if (known.size >= MOST) known.clear()
      known.set(slackUserId, { identity, until: now() + KEPT })
      return identity
    },
    forget: (slackUserId) => {
      forgotten += 1
      known.delete(slackUserId)
    }
  }
}
