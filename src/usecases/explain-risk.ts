import { assess } from '../domain/assessment/assess.ts'
import type { Assessment, NotScored } from '../domain/assessment/assessment.ts'
import type { ClientFacts } from '../domain/clients/facts.ts'
import { changesBetween, type SignalChange } from '../domain/explanation/changes.ts'
import { type Remedies, remediesFor } from '../domain/explanation/remedies.ts'
import type { Policy } from '../domain/policy.ts'
import type { Instant } from '../domain/time.ts'
import type { Facts } from './ports.ts'

/** Why a client is where it is: what changed since an earlier instant, and what would bring the score down. */
export interface Explanation {
  now: Assessment | NotScored
  /** `unknown` when the client was not on record yet. */
  before: Assessment | NotScored | { kind: 'unknown' }
  /** Empty unless both are assessments. */
  changes: SignalChange[]
  remedies: Remedies
}

/** Explains a client's risk. Both instants are judged by the same policy, each by what was known then. */
export async function explainRisk(
  { facts }: { facts: Facts },
  workspaceId: string,
  known: ClientFacts,
  policy: Policy,
  { since, asOf }: { since: Instant; asOf: Instant }
): Promise<Explanation> {
  const earlier = await facts.byId(workspaceId, known.client.id, since)
  const now = assess(known, policy, asOf)
  const before = earlier === null ? { kind: 'unknown' as const } : assess(earlier.facts, policy, since)
  const isComparable = now.kind === 'assessed' && before.kind === 'assessed'
  return {
    now,
    before,
    changes: isComparable ? changesBetween(before, now) : [],
    remedies: remediesFor(known, policy, asOf)
  }
}
