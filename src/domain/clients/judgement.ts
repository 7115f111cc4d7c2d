import type { Level } from '../assessment/level.ts'
import type { CalendarDate, Instant } from '../time.ts'
import type { Believed } from './believed.ts'
import type { NamedTeammate } from './teammate.ts'

/** What one of us may put on record: how it feels, how the partnership does, or a pinned level. */
export const JUDGEMENT_KINDS = ['pulse', 'health', 'override'] as const
export type JudgementKind = (typeof JUDGEMENT_KINDS)[number]

/** A judgement of one of us; what its kind does not have is null. */
export type JudgementDetails = {
  kind: JudgementKind
  madeAt: Instant
  /** Teammate id. */
  byId: string | null
  /** 1 (bad) to 5. */
  pulse: number | null
  /** A health check's marks, 1 (bad) to 5. */
  service: number | null
  engagement: number | null
  trust: number | null
  /** An override's level. */
  level: Level | null
  note: string | null
  /** The last day of an override. */
  expiresOn: CalendarDate | null
}

/** The owner's own feeling. */
export type PulseFacts = {
  madeAt: Instant
  /** 1 (bad) to 5. */
  pulse: number
  note: string | null
  by: NamedTeammate | null
} & Believed

/** A health check of the partnership: marks from 1 (bad) to 5, at least one of them given. */
export type HealthCheckFacts = {
  madeAt: Instant
  service: number | null
  engagement: number | null
  trust: number | null
} & Believed

/** A level pinned by a person. It holds through the day `expiresOn`. */
export type OverrideFacts = {
  level: Level
  reason: string
  by: NamedTeammate | null
  madeAt: Instant
  expiresOn: CalendarDate
} & Believed
