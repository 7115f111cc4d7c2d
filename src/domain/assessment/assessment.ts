import type { OverrideFacts } from '../clients/judgement.ts'
import type { Money } from '../money.ts'
import type { SignalKey } from '../policy.ts'
import type { CalendarDate, Instant } from '../time.ts'
import type { Level } from './level.ts'

/** One signal that adds to a score: how much, the facts it rests on in plain words, and what to do about it. */
export type Driver = {
  signal: SignalKey
  /** 0 to 1. */
  severity: number
  /** 0 to 0.95, from the policy. */
  weight: number
  /** Its share of the score; the points of all drivers add up to the score. */
  points: number
  sentence: string
  nextStep: string
}

/** How many of the inputs that every client should have are on record. */
export type Inputs = {
  present: number
  of: number
  /** Whole days since the oldest observation among those present; null when none of them ages. */
  oldestDays: number | null
  /** The missing ones in plain words. */
  missing: string[]
}

/** A level below which a client may not fall, and why. */
type Floor = { level: Level; reason: string }

/** A level pinned by a person, while it holds; `expiresOn` is its last day. */
export type Override = Omit<OverrideFacts, 'recordedAt' | 'retiredAt'>

/** What a level rests on: the number, a floor, too few inputs ("watch (not enough data)"), or a person's pin. */
export type LevelBasis = 'score' | 'floor' | 'not enough data' | 'override'

/** The risk of one client at one instant, explained. */
export type Assessment = {
  kind: 'assessed'
  client: { id: string; name: string }
  asOf: Instant
  /** 0 to 100, higher is riskier, unrounded. */
  score: number
  /** The level that counts, after floor, inputs and override. */
  level: Level
  levelBasis: LevelBasis
  /** The level of the score alone. */
  computedLevel: Level
  floor: Floor | null
  override: Override | null
  /** Most points first; empty when the score is 0. */
  drivers: Driver[]
  /** Signals without facts: no points, and not good news either. */
  unknown: { signal: SignalKey; title: string }[]
  inputs: Inputs
  /** Annual revenue × score / 100: a weight for ranking, never a forecast. */
  exposure: Money | null
  policyVersion: number
}

/** The client is not scored, because of what, and since which day in the workspace's zone. */
export type NotScored = { kind: 'not_scored'; because: 'lost' | 'archived'; since: CalendarDate }

/** The day on which the level rises if nothing further is logged. */
export type Projection = {
  on: CalendarDate
  level: Level
  /** The signal that causes it; null when a pin runs out or an input grows too old. */
  signal: SignalKey | null
  sentence: string
}

/** How a score compares with the one of 28 days earlier. Positive `change` means riskier now. */
export type Trend = { since: Instant; score: number; level: Level; change: number }
