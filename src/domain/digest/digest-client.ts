import type { Assessment } from '../assessment/assessment.ts'
import { compareLevels, type Level } from '../assessment/level.ts'
import type { ClientRef } from '../clients/client.ts'
import type { ClientFacts } from '../clients/facts.ts'
import { compareAmounts, type Money } from '../money.ts'
import type { SignalKey } from '../policy.ts'

/** Where a client stood on a day. */
export type Standing = { level: Level; score: number }

/** A client of a digest as it stands now. */
export type DigestClient = ClientRef &
  Standing & {
    levelBasis: Assessment['levelBasis']
    /** Where it stood when the last digest was due; null when it had no score then. */
    before: Standing | null
    revenue: Money | null
    /** Revenue × score / 100. */
    exposure: Money | null
    ownerName: string | null
    /** What weighs most, and what to do about it. Never a note. */
    reason: string | null
    nextStep: string | null
    /** The signal that the reason is; null where it is none. */
    signal: SignalKey | null
  }

/** A client of a digest, from its facts and what they come to. */
export function digestClient(
  { owner, annualRevenue }: ClientFacts['client'],
  { client, level, levelBasis, score, exposure, drivers, floor, override }: Assessment,
  before: Standing | null
): DigestClient {
  const [driver] = drivers
  const pinned =
    override === null
      ? null
      : `Pinned as ${override.level}${override.by === null ? '' : ` by ${override.by.name}`}`
  return {
    ...client,
    level,
    levelBasis,
    score,
    before,
    revenue: annualRevenue,
    exposure,
    ownerName: owner?.name ?? null,
    reason: driver?.sentence ?? floor?.reason ?? pinned,
    nextStep: driver?.nextStep ?? null,
    signal: driver?.signal ?? null
  }
}

/** Whether a client is at risk or worse. */
export function isAtRisk({ level }: Standing): boolean {
  return compareLevels(level, 'at risk') >= 0
}

/**
 * Orders clients by what is at stake: by exposure in the workspace's currency, then those without one by score. Amounts in different
 * currencies are never compared.
 */
export function compareStakes(currency: string): (a: DigestClient, b: DigestClient) => number {
  return (a, b) => {
    const [mine, theirs] = [a, b].map(({ exposure }) => (exposure?.currency === currency ? exposure : null))
    const byExposure =
      mine && theirs ? compareAmounts(theirs, mine) : Number(Boolean(theirs)) - Number(Boolean(mine))
    return byExposure || b.score - a.score || a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1)
  }
}
