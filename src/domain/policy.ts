import type { Level } from './assessment/level.ts'
import type { Tier } from './clients/client.ts'
import type { Severity } from './clients/feedback.ts'
import { defaultPlaybooks } from './playbooks/default-playbooks.ts'
import type { Playbook } from './playbooks/playbook.ts'
import type { CalendarDate } from './time.ts'

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
  'satisfaction.level': 0.45,
  'satisfaction.decline': 0.3,
  'sentiment.recent': 0.3,
  'complaints.open': 0.5,
  'complaints.frequency': 0.25,
  responsiveness: 0.25,
  'commitments.overdue': 0.35,
  'renewal.window': 0.35,
  competition: 0.4,
  'commercial.revenue': 0.4,
  'commercial.payment': 0.3,
  'health.check': 0.35,
  pulse: 0.35,
  'usage.decline': 0.35,
  'support.load': 0.25,
  register: 0.6
} as const

/** The name of a signal in policies, exports and JSON. */
export type SignalKey = keyof typeof defaultWeights

/** A time of day in the workspace's zone: `HH:MM`, 24 hours; `24:00` is the end of the day. */
export type ClockTime = string

/** When somebody is there to answer. Deadlines run only then. */
export type WorkingTime = {
  /** ISO weekdays, 1 (Monday) to 7 (Sunday). */
  weekdays: readonly number[]
  from: ClockTime
  to: ClockTime
  /** Days on which nobody works. */
  holidays: readonly CalendarDate[]
}

/** What a workspace decides about how risk is judged, and what is to be done when something happens. */
export type PolicySettings = {
  weights: Readonly<Record<SignalKey, number>>
  /** Days that may pass between two check-ins with the client, and between two with each of its executives. */
  cadences: Readonly<Record<Tier, { checkInDays: number; executiveDays: number }>>
  /** The lowest score of each level above healthy. */
  thresholds: Readonly<Record<Exclude<Level, 'healthy'>, number>>
  /**
   * Time in which a complaint or request is first answered, and a complaint resolved, unless agreed otherwise. A day is a
   * working day, and 24 hours are one.
   */
  deadlines: { responseHours: number; resolutionDays: Readonly<Record<Severity, number>> }
  workingTime: WorkingTime
  playbooks: readonly Playbook[]
}

/** A policy in force: the settings, which version they are, and the zone in which calendar dates are compared. */
export type Policy = PolicySettings & {
  /** Named by every assessment, so that an old score can be explained by the policy of its day. */
  version: number
  /** IANA name. */
  timeZone: string
}

/** The settings of a workspace that has not changed anything: version 1. */
export const defaultSettings: PolicySettings = {
  weights: defaultWeights,
  cadences: {
    A: { checkInDays: 14, executiveDays: 45 },
    B: { checkInDays: 30, executiveDays: 60 },
    C: { checkInDays: 60, executiveDays: 90 }
  },
  thresholds: { watch: 25, 'at risk': 50, critical: 75 },
  deadlines: { responseHours: 24, resolutionDays: { low: 14, medium: 7, high: 3, critical: 1 } },
  workingTime: { weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '17:00', holidays: [] },
  playbooks: defaultPlaybooks
}

/** The policy of a workspace that has not changed anything, compared in the given IANA zone. */
export function defaultPolicy(timeZone: string): Policy {
  return { ...defaultSettings, version: 1, timeZone }
}
