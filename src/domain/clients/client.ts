import type { Money } from '../money.ts'
import type { Instant } from '../time.ts'

/** How much attention a client gets by default: cadences and the width of the relationship follow from it. */
export const TIERS = ['A', 'B', 'C'] as const
export type Tier = (typeof TIERS)[number]

/** Enough of a client to name it and to point at it. */
export interface ClientRef {
  id: string
  name: string
}

/** A client as somebody describes it; `null` means nobody has said. */
export interface ClientDetails {
  name: string
  externalId: string | null
  aliases: string[]
  domain: string | null
  tier: Tier
  stage: string | null
  industry: string | null
  segment: string | null
  /** Teammate ids. */
  ownerId: string | null
  backupId: string | null
  annualRevenue: Money | null
  /** Agreed days between check-ins, and between talks with an executive, when they differ from the tier's. */
  checkInDays: number | null
  executiveDays: number | null
  archivedAt: Instant | null
}

/** A client with what only people in Slack say of it. */
export interface ClientRecord extends ClientDetails {
  /** Only those who work with it, leads and admins see it. */
  isConfidential: boolean
  /** The Slack channel in which commands need no name. */
  channelId: string | null
}
