import type { ClientRef } from '../domain/clients/client.ts'
import type { Workspace } from '../domain/clients/teammate.ts'
import { FEEDBACK_DAYS } from '../domain/portfolio/answers.ts'
import { groupBy } from '../domain/portfolio/groups.ts'
import type { LostClient } from '../domain/portfolio/loss-reasons.ts'
import { type PortfolioFigures, summarisePortfolio, type WholeBook } from '../domain/portfolio/summarise.ts'
import { type Tenure, yearUntil } from '../domain/portfolio/tenure.ts'
import { DAY, type Instant } from '../domain/time.ts'
import { assessBook } from './assess-book.ts'
import type { Losses, LossOnRecord } from './loss-ports.ts'
import type { Policies } from './policy-ports.ts'
import type { BookClient, LostRevenue, Portfolio } from './portfolio-ports.ts'
import type { Facts } from './ports.ts'

interface Ports {
  facts: Facts
  policies: Policies
  losses: Losses
  portfolio: Portfolio
}

/**
 * Shows the figures of the whole book as known at an instant, and what they would be without some clients. `not_active` names
 * those of them that are lost or archived already, so that nobody can be lost twice.
 */
export async function showPortfolio(
  { facts, policies, losses, portfolio }: Ports,
  workspace: Workspace,
  without: readonly ClientRef[],
  asOf: Instant
): Promise<{ kind: 'shown'; figures: PortfolioFigures } | { kind: 'not_active'; clients: ClientRef[] }> {
  const policy = await policies.current(workspace)
  const { start } = yearUntil(asOf, workspace.timeZone)
  const [known, feedback, lost, lostRevenue] = await Promise.all([
    portfolio.clients(workspace.id, asOf, start.instant),
    portfolio.feedback(workspace.id, asOf, asOf - FEEDBACK_DAYS * DAY),
    losses.all(workspace.id, asOf),
    portfolio.lostRevenue(workspace.id, asOf)
  ])
  const byId = new Map(known.map((client) => [client.id, client]))
  const clients: WholeBook['clients'][number][] = []
  for await (const { client, level, inputs, exposure } of assessBook({ facts }, workspace, policy, asOf)) {
    const booked = byId.get(client.id)
    // Added between the two readings.
    if (booked === undefined) continue
    clients.push({ ...booked, revenue: booked.revenueNow, level, inputs: inputs.present, exposure })
  }
  const active = new Set(clients.map(({ id }) => id))
  const gone = without.filter(({ id }) => !active.has(id))
  if (gone.length > 0) return { kind: 'not_active', clients: gone }
  const book: WholeBook = {
    clients,
    tenures: tenuresOf(known, lost),
    feedback,
    losses: withRevenue(lost, lostRevenue)
  }
  return { kind: 'shown', figures: summarisePortfolio(book, without, policy, asOf) }
}

function tenuresOf(known: readonly BookClient[], lost: readonly LossOnRecord[]): Tenure[] {
  const losses = groupBy(lost, ({ clientId }) => clientId)
  return known.map((client) => ({ ...client, losses: losses.get(client.id) ?? [] }))
}

function withRevenue(lost: readonly LossOnRecord[], revenues: readonly LostRevenue[]): LostClient[] {
  const key = ({ clientId, lostOn }: { clientId: string; lostOn: string }) => `${clientId} ${lostOn}`
  const byLoss = new Map(revenues.map((each) => [key(each), each.revenue]))
  return lost.map((loss) => ({ ...loss, revenue: byLoss.get(key(loss)) ?? null }))
}
