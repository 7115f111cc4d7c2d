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
  return {
    identify: async (slackUserId) => {
      const entry = known.get(slackUserId)
      if (entry !== undefined && entry.until > now()) return entry.identity
      const identity = await lookUp(slackUserId)
      if (known.size >= MOST) known.clear()
      known.set(slackUserId, { identity, until: now() + KEPT })
      return identity
    },
    forget: (slackUserId) => {
      known.delete(slackUserId)
    }
  }
}
