import type { Instant } from '../time.ts'

/**
 * When a fact was written down, and when it stopped being believed (`FOREVER` while it is). A load may hold several versions of
 * one fact, so that it can be judged at earlier instants too; at most one of them is believed at each instant.
 */
export type Believed = { recordedAt: Instant; retiredAt: Instant }

/** Whether a fact was believed at an instant. */
export function wasBelieved({ recordedAt, retiredAt }: Believed, asOf: Instant): boolean {
  return recordedAt <= asOf && asOf < retiredAt
}
