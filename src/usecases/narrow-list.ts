import type { Level } from '../domain/assessment/level.ts'
import {
  type ClientFilter,
  type Criterion,
  criteriaOf,
  failedCriteria,
  quietSince
} from '../domain/clients/client-filter.ts'
import type { ClientFacts } from '../domain/clients/facts.ts'
import type { NamedTeammate } from '../domain/clients/teammate.ts'
import type { Instant } from '../domain/time.ts'

/** What a list is narrowed to, and what would be in it otherwise. */
export interface Narrowed {
  filter: ClientFilter
  /** The names behind the filter's owner. */
  owners: string[]
  /** Every stage on record, by name, where the filter names one. */
  stages: string[]
  /** How many clients the list lacks for one criterion alone, where it lacks any. */
  lacking: { criterion: Criterion; clients: number }[]
}

/** Decides about one client after the other, and tells in the end what it narrowed the list to; null where to nothing. */
export interface Narrowing {
  takes(client: ClientFacts, level: Level): boolean
  narrowed(): Narrowed | null
}

/**
 * Narrows a list; `person` is the teammate behind the filter's Slack user, and `stages` what is
 * on record by client id, as far as the filter names one.
 */
export function createNarrowing(
  filter: ClientFilter,
  person: NamedTeammate | null,
  stages: ReadonlyMap<string, string | null>,
  now: Instant
): Narrowing {
  const owners = new Set(person === null ? [] : [person.name])
  const lacking = new Map<Criterion, number>()
  return {
    takes(facts, level) {
      const { id, tier, owner } = facts.client
      const client = { level, tier, owner, stage: stages.get(id) ?? null, quietSince: quietSince(facts, now) }
      const failed = failedCriteria(filter, client, person?.id ?? null, now)
      const [first] = failed
      if (filter.owner?.kind === 'named' && owner !== null && !failed.includes('owner'))
        owners.add(owner.name)
      if (first !== undefined && failed.length === 1) lacking.set(first, (lacking.get(first) ?? 0) + 1)
      return first === undefined
    },
    narrowed: () =>
      criteriaOf(filter).length === 0
        ? null
        : {
            filter,
            owners: [...owners].sort(),
            stages: [...new Set(stages.values())].filter((stage) => stage !== null).sort(),
            lacking: criteriaOf(filter).flatMap((criterion) => {
              const clients = lacking.get(criterion)
              return clients === undefined ? [] : [{ criterion, clients }]
            })
          }
  }
}
