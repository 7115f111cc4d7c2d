import type { Level } from './assessment/level.ts'
import type { Tier } from './clients/client.ts'

/**
 * How much each signal can contribute by itself, 0 to 0.95. Judgement, not measurement: a workspace may change
 * them. Source of the defaults: docs/risk-model.md, "Signals".
 */
const defaultWeights = {
  'engagement.silence': 0.45,
  'executive.silence': 0.5,
  'executive.departed': 0.55,
  'executive.unmapped': 0.2,
  'relationship.thin': 0.2,
  'sentiment.recent': 0.3,
  'renewal.window': 0.35
} as const

/** The name of a signal in policies, exports and JSON. */
export type SignalKey = keyof typeof defaultWeights

/** What a workspace has decided about how risk is judged. */
export type Policy = {
  /** Named by every assessment, so that an old score can be explained by the policy of its day. */
  version: number
  /** IANA zone in which calendar dates are compared. */
  timeZone: string
  weights: Readonly<Record<SignalKey, number>>
  /** Days that may pass between two check-ins with the client, and between two with each of its executives. */
  cadences: Readonly<Record<Tier, { checkInDays: number; executiveDays: number }>>
  /** The lowest score of each level above healthy. */
  thresholds: Readonly<Record<Exclude<Level, 'healthy'>, number>>
}

/** The policy of a workspace that has not changed anything: version 1, compared in the given IANA zone. */
export function defaultPolicy(timeZone: string): Policy {
  return {
    version: 1,
    timeZone,
    weights: defaultWeights,
    cadences: {
      A: { checkInDays: 14, executiveDays: 45 },
      B: { checkInDays: 30, executiveDays: 60 },
      C: { checkInDays: 60, executiveDays: 90 }
    },
    thresholds: { watch: 25, 'at risk': 50, critical: 75 }
  }
}
