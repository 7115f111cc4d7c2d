import type { CalendarDate } from '../time.ts'
import type { Believed } from './believed.ts'

/** How serious a competitor's threat is; high when the client evaluates the competitor. */
export const THREATS = ['low', 'medium', 'high'] as const
export type Threat = (typeof THREATS)[number]

/**
 * An entry of the risk register: a rated risk, a competitor's threat, or the client's word that it may leave, and any of
 * these together.
 */
export type RiskDetails = {
  risk: string
  /** 1 to 5 each; both or neither. */
  likelihood: number | null
  impact: number | null
  category: string | null
  competitor: string | null
  threat: Threat | null
  saysLeaving: boolean
  /** Teammate id. */
  ownerId: string | null
  /** Open since it was recorded when null. */
  openedOn: CalendarDate | null
  acceptedOn: CalendarDate | null
  closedOn: CalendarDate | null
  /** Why it was accepted or closed. */
  reason: string | null
}

/** A register entry as far as an assessment needs it. */
export type RiskFacts = Omit<RiskDetails, 'category' | 'ownerId' | 'reason'> & Believed
