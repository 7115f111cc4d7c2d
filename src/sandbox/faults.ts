const REQUEST_KINDS = [
  'rate_limited',
  'http_500',
  'timeout',
  'reset',
  'accepted_then_http_500',
  'accepted_then_timeout',
  'accepted_then_reset',
  'error'
] as const

const DELIVERY_KINDS = ['redeliver', 'timeout', 'disconnect'] as const

/** What can go wrong between the app and Slack. The `accepted_then_…` kinds do the work and lose the answer. */
type FaultKind = (typeof REQUEST_KINDS)[number] | (typeof DELIVERY_KINDS)[number]

export interface Fault {
  /** A Web API method, `deliver` for what Slack sends to the app, `response_url`, or `file` for a download; `*` is every Web API method. */
  method: string
  kind: FaultKind
  /** How often it strikes; once when left out. */
  times?: number
  /** Seconds, with `rate_limited`; 1 when left out. */
  retryAfter?: number
  /** Slack's error code, with `error`; for instance `invalid_auth`. */
  error?: string
}

export interface Faults {
  add: (fault: Fault) => void
  clear: () => void
  /** The next fault for a method, used up by asking; several strike in the order they were added. */
  take: (method: string) => Fault | undefined
}

export function createFaults(): Faults {
  const waiting: { fault: Fault; left: number }[] = []
  return {
    add(fault) {
      const allowed: readonly string[] = fault.method === 'deliver' ? DELIVERY_KINDS : REQUEST_KINDS
      if (!allowed.includes(fault.kind)) throw new Error(`${fault.kind} cannot happen to ${fault.method}`)
      waiting.push({ fault, left: fault.times ?? 1 })
    },
    clear() {
      waiting.length = 0
    },
    take(method) {
      const isApi = !['deliver', 'response_url', 'file'].includes(method)
      const index = waiting.findIndex(
        ({ fault }) => fault.method === method || (isApi && fault.method === '*')
      )
      const found = waiting[index]
      if (found === undefined) return undefined
      found.left -= 1
      if (found.left <= 0) waiting.splice(index, 1)
      return found.fault
    }
  }
}
