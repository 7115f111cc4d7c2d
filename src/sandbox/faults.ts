import { createTiming, type FaultTiming, type Timing } from './fault-timing.ts'

const LOST_ANSWERS = ['accepted_then_http_500', 'accepted_then_timeout', 'accepted_then_reset'] as const

const REQUEST_KINDS = [
  'rate_limited',
  'http_500',
  'http_503',
  'timeout',
  'reset',
  'error',
  'late_history',
  ...LOST_ANSWERS
] as const

const DELIVERY_KINDS = ['redeliver', 'timeout', 'disconnect'] as const

/**
 * What can go wrong between the app and Slack. The `accepted_then_…` kinds do the work and lose the answer; `late_history` does
 * it and answers, but history has the message only after a while.
 */
type FaultKind = (typeof REQUEST_KINDS)[number] | (typeof DELIVERY_KINDS)[number]

export interface Fault extends FaultTiming {
  /** A Web API method, `deliver` for what Slack sends to the app, `response_url`, or `file` for a download; `*` is every Web API method. */
  method: string
  kind: FaultKind
  /** Seconds, with `rate_limited`; 1 when left out. */
  retryAfter?: number
  /** Slack's error code, with `error`; for instance `invalid_auth`. */
  error?: string
  /** Milliseconds until history has the message, with `late_history` (1,000 when left out) and the `accepted_then_…` kinds (0). */
  lateBy?: number
}

export interface Faults {
  add: (fault: Fault) => void
  clear: () => void
  /** The fault that strikes a call of a method now, used up by asking; several strike in the order they were added. */
  take: (method: string) => Fault | undefined
}

/** Remembers what is to go wrong; `clock` in epoch milliseconds. */
export function createFaults(clock: () => number): Faults {
  let waiting: { fault: Fault; timing: Timing }[] = []
  return {
    add(fault) {
      const allowed: readonly string[] = fault.method === 'deliver' ? DELIVERY_KINDS : REQUEST_KINDS
      if (!allowed.includes(fault.kind)) throw new Error(`${fault.kind} cannot happen to ${fault.method}`)
      if (fault.lateBy !== undefined && !isAccepting(fault.kind))
        throw new Error(`After ${fault.kind} there is nothing for history to have`)
      waiting.push({ fault, timing: createTiming(fault, clock) })
    },
    clear() {
      waiting = []
    },
    take(method) {
      const isApi = !['deliver', 'response_url', 'file'].includes(method)
      waiting = waiting.filter(({ timing }) => !timing.isOver())
      return waiting
        .filter(({ fault }) => fault.method === method || (isApi && fault.method === '*'))
        .find(({ timing }) => timing.strikes())?.fault
    }
  }
}

/** Milliseconds until history has what a call posts under a fault. */
export function latenessOf(fault: Fault | undefined): number {
  return fault?.lateBy ?? (fault?.kind === 'late_history' ? 1_000 : 0)
}

function isAccepting(kind: FaultKind): boolean {
  return kind === 'late_history' || LOST_ANSWERS.some((known) => known === kind)
}
