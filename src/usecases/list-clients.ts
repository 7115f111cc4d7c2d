import { assess } from '../domain/assessment/assess.ts'
import type { Assessment } from '../domain/assessment/assessment.ts'
import { compareLevels, type Level, levels } from '../domain/assessment/level.ts'
import { type ClientFilter, NO_FILTER } from '../domain/clients/client-filter.ts'
import { isCovering } from '../domain/clients/cover.ts'
import type { Asker, Workspace } from '../domain/clients/teammate.ts'
import { compareAmounts, type Money } from '../domain/money.ts'
import type { CalendarDate, Instant } from '../domain/time.ts'
import { todayIn, viewerOf } from './admit.ts'
import type { Covers } from './cover-ports.ts'
import { createNarrowing, type Narrowed } from './narrow-list.ts'
import type { Policies } from './policy-ports.ts'
import type { Clients, Directory, Facts } from './ports.ts'

/** One line of the list. `reason` is the sentence of the strongest driver. */
export interface RankedClient {
  id: string
  name: string
  score: number
  level: Level
  levelBasis: Assessment['levelBasis']
  exposure: Money | null
  reason: string | null
}

/** Clients that count, neither archived nor lost, as far as the asker may see them. */
export interface ClientList {
  scope: ListScope
  clients: RankedClient[]
  counts: Record<Level, number>
  /** How many of one's own list belong to somebody else: whom one backs up, or covers for today. */
  others: { backup: number; covered: number }
  /** Null when the list is not narrowed to anything. */
  narrowed: Narrowed | null
}

/** Everybody's clients, or those the asker owns or backs up. */
export type ListScope = 'all' | 'mine'

/** Where a list comes from. */
export interface ListPorts {
  facts: Facts
  policies: Policies
  clients: Clients
  covers: Covers
  directory: Directory
}

/**
 * Lists clients with what needs attention first: by level, within a level by exposure (revenue × risk) in the
 * workspace's currency, then by score. Amounts in different currencies are never compared.
 */
export async function listClients(
  ports: ListPorts,
  workspace: Workspace,
  asker: Asker,
  scope: ListScope,
  now: Instant,
  filter: ClientFilter = NO_FILTER
): Promise<ClientList> {
  const viewer = viewerOf(asker, workspace, now)
  const { teammateId } = asker
  const owner = scope === 'mine' ? { teammateId, today: todayIn(workspace, now) } : null
  const [policy, stages, person, away] = await Promise.all([
    ports.policies.current(workspace),
    filter.stage === null ? [] : ports.clients.stages(workspace.id, viewer),
    filter.owner?.kind === 'person'
      ? ports.directory.teammateBySlackId(workspace.id, filter.owner.slackUserId)
      : null,
    scope === 'mine' ? awayFor(ports.covers, workspace, teammateId, todayIn(workspace, now)) : NOBODY
  ])
  const others = { backup: 0, covered: 0 }
  const narrowing = createNarrowing(filter, person, new Map(stages.map(({ id, stage }) => [id, stage])), now)
  const clients: RankedClient[] = []
  for await (const client of ports.facts.ofBook(workspace.id, now, { owner, viewer })) {
    const assessment = assess(client, policy, now)
    if (assessment.kind !== 'assessed' || !narrowing.takes(client, assessment.level)) continue
    clients.push(ranked(assessment))
    const ownerId = client.client.owner?.id
    if (scope === 'mine' && ownerId !== teammateId) others[away.has(ownerId) ? 'covered' : 'backup'] += 1
  }
  clients.sort((a, b) => compare(a, b, workspace.currency))
  return { scope, clients, counts: countLevels(clients), others, narrowed: narrowing.narrowed() }
}

const NOBODY: ReadonlySet<string | undefined> = new Set()

/** Those for whom somebody covers on a day. */
async function awayFor(
  covers: Covers,
  workspace: Workspace,
  delegateId: string,
  today: CalendarDate
): Promise<ReadonlySet<string | undefined>> {
  const all = await covers.since(workspace.id, today)
  const theirs = all.filter(({ details }) => details.delegateId === delegateId && isCovering(details, today))
  return new Set(theirs.map(({ details }) => details.awayId))
}

/** How many clients have each level. */
export function countLevels(clients: readonly RankedClient[]): Record<Level, number> {
  const counts = Object.fromEntries(levels.map((level) => [level, 0])) as Record<Level, number>
  for (const { level } of clients) counts[level] += 1
  return counts
}

function ranked({ client, score, level, levelBasis, exposure, drivers }: Assessment): RankedClient {
  return { ...client, score, level, levelBasis, exposure, reason: drivers[0]?.sentence ?? null }
}

function compare(a: RankedClient, b: RankedClient, currency: string): number {
  const [mine, theirs] = [a, b].map(({ exposure }) => (exposure?.currency === currency ? exposure : null))
  const byExposure =
    mine && theirs ? compareAmounts(theirs, mine) : Number(Boolean(theirs)) - Number(Boolean(mine))
  return compareLevels(b.level, a.level) || byExposure || b.score - a.score || a.name.localeCompare(b.name)
}
