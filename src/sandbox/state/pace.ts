/** How often a conversation takes a message: https://docs.slack.dev/apis/web-api/rate-limits */
export interface Pace {
  /** One message in so many milliseconds from now on; null, as at first, lets all pass. */
  limit: (milliseconds: number | null) => void
  /** Takes a conversation's turn and answers 0, or says how many seconds are left until it comes. */
  take: (channel: string) => number
}

export function createPace(clock: () => number): Pace {
  let gap: number | null = null
  const last = new Map<string, number>()
  return {
    limit(milliseconds) {
      gap = milliseconds
      last.clear()
    },
    take(channel) {
      if (gap === null) return 0
      const left = (last.get(channel) ?? Number.NEGATIVE_INFINITY) + gap - clock()
      if (left > 0) return Math.ceil(left / 1000)
      last.set(channel, clock())
      return 0
    }
  }
}
