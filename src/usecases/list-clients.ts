import type { Assessment } from '../domain/assessment/assessment.ts'
import { compareLevels, type Level, levels } from '../domain/assessment/level.ts'
import type { Asker, Workspace } from '../domain/clients/teammate.ts'
import { compareAmounts, type Money } from '../domain/money.ts'
import type { Instant } from '../domain/time.ts'
import { todayIn, viewerOf } from './admit.ts'
import { assessBook } from './assess-book.ts'
import type { Policies } from './policy-ports.ts'
import type { Facts } from './ports.ts'

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
}

/** Everybody's clients, or those the asker owns, backs up, or covers for today. */
export type ListScope = 'all' | 'mine'

/**
 * Lists clients with what needs attention first: by level, within a level by exposure (revenue × risk) in the
 * workspace's currency, then by score. Amounts in different currencies are never compared.
 */
export async function listClients(
  { facts, policies }: { facts: Facts; policies: Policies },
  workspace: Workspace,
  asker: Asker,
  scope: ListScope,
  now: Instant
): Promise<ClientList> {
  const policy = await policies.current(workspace)
  const clients: RankedClient[] = []
  const owner = scope === 'mine' ? { teammateId: asker.teammateId, today: todayIn(workspace, now) } : null
  const part = { owner, viewer: viewerOf(asker, workspace, now) }
  for await (const assessment of assessBook({ facts }, workspace, policy, now, part)) {
    clients.push(ranked(assessment))
  }
  clients.sort((a, b) => compare(a, b, workspace.currency))
  const counts = Object.fromEntries(levels.map((level) => [level, 0])) as Record<Level, number>
  for (const { level } of clients) counts[level] += 1
  return { scope, clients, counts }
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
