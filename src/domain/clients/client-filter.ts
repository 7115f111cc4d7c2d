import type { Level } from '../assessment/level.ts'
import { DAY, type Instant } from '../time.ts'
import { wasBelieved } from './believed.ts'
import type { Tier } from './client.ts'
import type { ClientFacts } from './facts.ts'
import { foldName } from './names.ts'

/** Whose clients: nobody's, those of somebody in Slack, or those of everybody whose name has such a part. */
export type OwnerFilter =
  | { kind: 'nobody' }
  | { kind: 'person'; slackUserId: string }
  | { kind: 'named'; name: string }

/** What a list is narrowed to. What is empty or null narrows nothing; of several levels or tiers any will do. */
export interface ClientFilter {
  levels: readonly Level[]
  tiers: readonly Tier[]
  owner: OwnerFilter | null
  /** Case, accents and punctuation do not matter. */
  stage: string | null
  /** Without a conversation for as many days. */
  quietDays: number | null
}

/** Narrows nothing. */
export const NO_FILTER: ClientFilter = { levels: [], tiers: [], owner: null, stage: null, quietDays: null }

/** What a filter can ask for. */
const CRITERIA = ['levels', 'tiers', 'owner', 'stage', 'quietDays'] as const
export type Criterion = (typeof CRITERIA)[number]

/** What a filter asks of a client. */
export interface Filtered {
  level: Level
  tier: Tier
  owner: { id: string; name: string } | null
  stage: string | null
  quietSince: Instant
}

/** Since when nobody has spoken with a client, as far as was known at an instant: its last conversation, or the day it was added. */
export function quietSince({ client, touchpoints }: ClientFacts, now: Instant): Instant {
  let last: Instant | null = null
  for (const touchpoint of touchpoints) {
    const { occurredAt } = touchpoint
    const isLater = last === null || occurredAt > last
    if (isLater && occurredAt <= now && wasBelieved(touchpoint, now)) last = occurredAt
  }
  return last ?? client.addedAt
}

/** The same filter without one of its criteria. */
export function without(filter: ClientFilter, criterion: Criterion): ClientFilter {
  return { ...filter, [criterion]: NO_FILTER[criterion] }
}

/** The criteria a filter has. */
export function criteriaOf(filter: ClientFilter): Criterion[] {
  return CRITERIA.filter(
    (criterion) => JSON.stringify(filter[criterion]) !== JSON.stringify(NO_FILTER[criterion])
  )
}

/** The criteria that a client fails at an instant; `ownerId` is the teammate behind the filter's Slack user, if any. */
export function failedCriteria(
  filter: ClientFilter,
  client: Filtered,
  ownerId: string | null,
  now: Instant
): Criterion[] {
  return criteriaOf(filter).filter((criterion) => !MEETS[criterion](filter, client, ownerId, now))
}

const MEETS: Record<
  Criterion,
  (filter: ClientFilter, client: Filtered, ownerId: string | null, now: Instant) => boolean
> = {
  levels: ({ levels }, { level }) => levels.includes(level),
  tiers: ({ tiers }, { tier }) => tiers.includes(tier),
  owner: ({ owner: asked }, { owner }, ownerId) => isOwner(asked, owner, ownerId),
  stage: ({ stage: asked }, { stage }) => stage !== null && foldName(stage) === foldName(asked ?? ''),
  quietDays: ({ quietDays }, { quietSince }, _ownerId, now) => now - quietSince >= (quietDays ?? 0) * DAY
}

function isOwner(asked: OwnerFilter | null, owner: Filtered['owner'], ownerId: string | null): boolean {
  if (asked?.kind === 'nobody') return owner === null
  if (asked?.kind === 'person') return owner !== null && owner.id === ownerId
  return owner !== null && ` ${foldName(owner.name)}`.includes(` ${foldName(asked?.name ?? '')}`)
}
