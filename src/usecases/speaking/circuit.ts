import type { Instant } from '../../domain/time.ts'
import type { EndOfAttempt } from './delivery-steps.ts'

/** Faults of Slack in a row after which it is left alone for a while. */
const MOST_FAULTS = 5
const LONGEST_PAUSE_MS = 15 * 60_000

/** Leaves Slack alone while it answers with faults only. */
export interface Circuit {
  /** Hears how attempts ended, in their order; says when to pause, and until when. */
  heed(ends: readonly EndOfAttempt[], now: Instant): { until: Instant; reason: string } | null
}

/**
 * Creates one that pauses for so many milliseconds at first, and twice as long after each pause that did not help. `share` makes it
 * never quite the same, lest all bots come back at once.
 */
export function createCircuit(pauseMs: number, share: number): Circuit {
  let inRow = 0
  let pauses = 0
  return {
    heed(ends, now) {
      let last: string | null = null
      for (const { end, reason } of ends) {
        if (end === 'sent' || end === 'found') {
          inRow = 0
          pauses = 0
        } else if (isFault({ end, reason })) {
          inRow += 1
          last = reason
        }
      }
      if (inRow < MOST_FAULTS || last === null) return null
      // The first fault after the pause is enough for the next one.
      inRow = MOST_FAULTS - 1
      const lasting = Math.min(pauseMs * 2 ** pauses, LONGEST_PAUSE_MS) * share
      pauses += 1
      return { until: now + lasting, reason: last }
    }
  }
}

/** Being asked to wait, before saying something or looking for it, is none. */
const WAITING: ReadonlySet<string | null> = new Set(['ratelimited', 'look_ratelimited'])

function isFault({ end, reason }: EndOfAttempt): boolean {
  return (end === 'doubted' || end === 'postponed') && !WAITING.has(reason)
}
