import type { ClientRef } from '../domain/clients/client.ts'
import type { Asker, Workspace } from '../domain/clients/teammate.ts'
import type { PortfolioFigures } from '../domain/portfolio/summarise.ts'
import type { Instant } from '../domain/time.ts'
import type { Access } from './access-ports.ts'
import { admitToBook, type NotAllowedInBook, todayIn } from './admit.ts'
import { findClient, type NoSingleClient } from './find-client.ts'
import type { Losses } from './loss-ports.ts'
import type { Policies } from './policy-ports.ts'
import type { Portfolio } from './portfolio-ports.ts'
import type { Clients, Facts } from './ports.ts'
import { showPortfolio } from './show-portfolio.ts'

interface Ports {
  access: Access
  clients: Clients
  facts: Facts
  losses: Losses
  policies: Policies
  portfolio: Portfolio
}

/** Clients that one might lose: typed names, or ids of clients that were chosen. */
export type Without = { names: readonly string[] } | { ids: readonly string[] }

/** The figures of the whole book, or why there are none. `isOnly` tells that no other name was given. */
export type PortfolioAnswer =
  | { kind: 'shown'; figures: PortfolioFigures }
  | { kind: 'not_active'; clients: ClientRef[] }
  | { kind: 'which_client'; found: NoSingleClient; isOnly: boolean }
  | { kind: 'gone' }
  | NotAllowedInBook

/** Answers somebody who asks for the whole book, or what it would be without some clients. */
export async function askPortfolio(
  ports: Ports,
  workspace: Workspace,
  asker: Asker,
  without: Without,
  now: Instant
): Promise<PortfolioAnswer> {
  const admission = admitToBook(asker, 'see_portfolio')
  if (admission.kind === 'not_allowed') return admission
  const lost = new Map<string, ClientRef>()
  if ('ids' in without) {
    for (const id of without.ids) {
      const known = await ports.access.ofClient(workspace.id, id, todayIn(workspace, now))
      if (known === null) return { kind: 'gone' }
      lost.set(id, known.client)
    }
  } else {
    for (const typed of without.names) {
      const found = await findClient(ports, workspace.id, null, typed, now)
      if (found.kind !== 'found') return { kind: 'which_client', found, isOnly: without.names.length === 1 }
      const { id, name } = found.card.facts.client
      lost.set(id, { id, name })
    }
  }
  return showPortfolio(ports, workspace, [...lost.values()], now)
}
