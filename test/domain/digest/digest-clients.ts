import type { Level } from '../../../src/domain/assessment/level.ts'
import type { DigestBook } from '../../../src/domain/digest/digest.ts'
import type { DigestClient } from '../../../src/domain/digest/digest-client.ts'

/** Scores in the middle of each level. */
const SCORES: Record<Level, number> = { healthy: 10, watch: 35, 'at risk': 60, critical: 85 }

/** A client called so, of which nothing is known but its level. */
export function digestClientAt(name: string, level: Level, about: Partial<DigestClient> = {}): DigestClient {
  return {
    id: name,
    name,
    level,
    score: SCORES[level],
    levelBasis: 'score',
    before: null,
    revenue: null,
    exposure: null,
    ownerName: null,
    reason: `${name} is silent`,
    nextStep: `Call ${name}`,
    signal: 'engagement.silence',
    ...about
  }
}

/** An amount in euros. */
export const euros = (amount: number) => ({ amount: amount.toFixed(2), currency: 'EUR' })

/** A book of these clients on Monday 23 Nov 2026, a week after the last digest. */
export function digestBook(clients: readonly DigestClient[], about: Partial<DigestBook> = {}): DigestBook {
  return {
    segment: '',
    day: 20_780,
    sinceDay: 20_773,
    isLate: false,
    clients,
    currency: 'EUR',
    planned: new Map(),
    followed: [],
    due: [],
    hasDependence: true,
    ...about
  }
}
