import type { ClientRef } from '../domain/clients/client.ts'
import type { Asker, Teammate, Workspace } from '../domain/clients/teammate.ts'
import type { Instant } from '../domain/time.ts'
import { type HandOverPorts, type HandOverTerms, handOver } from './hand-over.ts'
import type { Owners } from './owner-ports.ts'

/** Everything that one of us owns comes to another. */
export interface HandOverAll extends Omit<HandOverTerms, 'note'> {
  fromId: string
  to: Teammate
}

/** What came of each client: handed over, or somebody else's by now, or not the asker's to hand over. */
export interface AllHandedOver {
  kind: 'all_handed_over'
  handed: ClientRef[]
  kept: ClientRef[]
}

/**
 * Hands over every client of somebody, one after the other, and tells after each how far it is. Clients of others need who may decide on
 * every client. Done again it goes on where it stopped: what has been handed over is nobody's to hand over any more.
 */
export async function handOverAll(
  ports: HandOverPorts & { owners: Owners },
  workspace: Workspace,
  asker: Asker,
  { fromId, to, ...terms }: HandOverAll,
  now: Instant,
  progress: (done: number, of: number) => void
): Promise<AllHandedOver | { kind: 'owns_already' }> {
  if (fromId === to.id) return { kind: 'owns_already' }
  const clients = await ports.owners.clientsOf(workspace.id, fromId)
  const [handed, kept]: [ClientRef[], ClientRef[]] = [[], []]
  for (const client of clients) {
    const passing = { clientId: client.id, ownerId: fromId, to, ...terms, note: null }
    const { kind } = await handOver(ports, workspace, asker, passing, now)
    if (kind === 'handed_over' || kind === 'handed_over_before') handed.push(client)
    else kept.push(client)
    progress(handed.length + kept.length, clients.length)
  }
  return { kind: 'all_handed_over', handed, kept }
}
