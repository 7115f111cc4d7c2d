import type { Tier } from '../clients/client.ts'
import { REACH_DAYS, type Reach } from './conversations.ts'
import { daysSince, type Moment } from './moment.ts'
import { isActive } from './people.ts'
import type { Situation } from './situation.ts'

/** How many people on either side a relationship should rest on. */
export const WIDTHS: Readonly<Record<Tier, number>> = { A: 3, B: 2, C: 1 }

/** How many of their active contacts somebody of ours reached in 90 days. */
export function breadth({ conversations }: Situation, at: Moment): number {
  let reached = 0
  for (const reach of conversations.reached) if (counts(reach, at)) reached++
  return reached
}

/** How many of ours reached them. */
export function depth({ conversations }: Situation, at: Moment): number {
  let reaching = 0
  for (const reaches of conversations.reaches) if (reaches.some((reach) => counts(reach, at))) reaching++
  return reaching
}

function counts(reach: Reach, at: Moment): boolean {
  return daysSince(reach.at, at) <= REACH_DAYS && isActive(reach.person, at)
}
