import type { TouchpointFacts } from '../../../domain/clients/facts.ts'
import { DAY, type Instant } from '../../../domain/time.ts'
import { RECENT_DAYS } from '../relevant.ts'

/** Leaves out what the card's statement does not read either: of old conversations all but the last with the same people. */
export function withoutSuperseded(touchpoints: TouchpointFacts[], knownAt: Instant): TouchpointFacts[] {
  const recentSince = knownAt - RECENT_DAYS * DAY
  if (touchpoints.every(({ occurredAt }) => occurredAt > recentSince)) return touchpoints
  const kept: TouchpointFacts[] = []
  const last = new Map<string, TouchpointFacts>()
  for (const touchpoint of touchpoints) {
    if (touchpoint.occurredAt > recentSince) {
      kept.push(touchpoint)
      continue
    }
    const people = keyOf(touchpoint.contactIds)
    const other = last.get(people)
    if (other === undefined || touchpoint.occurredAt > other.occurredAt) last.set(people, touchpoint)
  }
  kept.push(...last.values())
  return kept
}

/** Joining is slow, and most conversations are with one person. */
function keyOf(contactIds: string[]): string {
  return contactIds.length === 1 ? (contactIds[0] ?? '') : contactIds.join()
}
