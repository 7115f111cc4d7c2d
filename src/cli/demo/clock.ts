import type { Instant } from '../../domain/time.ts'

/** The demo's clock: the real one, moved on as often as somebody likes. */
export interface DemoClock {
  now(): Instant
  /** Moves it on to a later instant, and resolves when the bot has done by itself what was due until then. */
  jumpTo(instant: Instant): Promise<void>
  /** Says what does the bot's work, once there is a bot. */
  worksBy(work: () => Promise<void>): void
}

/** Creates the demo's clock over a real one. */
export function createDemoClock(real: () => Instant): DemoClock {
  let ahead = 0
  let work: (() => Promise<void>) | null = null
  const now = () => real() + ahead
  return {
    now,
    async jumpTo(instant) {
      ahead = Math.max(ahead, instant - real())
      await work?.()
    },
    worksBy(given) {
      work = given
    }
  }
}
