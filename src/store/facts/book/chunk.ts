import type { ClientFacts } from '../../../domain/clients/facts.ts'
import type { Instant } from '../../../domain/time.ts'
import type { TeammateOnDay, Viewer } from '../../../usecases/access-ports.ts'
import { timestamp } from '../../bitemporal.ts'
import { asParameters } from '../../visible.ts'
import { commitments, contracts, losses, risks } from './agreements.ts'
import { ClientRows } from './client-rows.ts'
import { CLIENTS_IN_PART, clientIn } from './clients.ts'
import { contacts } from './contacts.ts'
import { feedback, touchpoints } from './events.ts'
import { healthChecks, overrides, pulses } from './judgements.ts'
import { withoutSuperseded } from './last-talks.ts'
import { withValues } from './literals.ts'
import { metrics } from './metrics.ts'
import type { Recurring } from './recurring.ts'
import type { RowPages } from './row-pages.ts'
import { RowReader } from './row-reader.ts'
import type { Table } from './table.ts'

/** Which clients are read, and as of when. */
export interface Scope {
  workspaceId: string
  knownAt: Instant
  /** Who owns, backs up or covers for them; of all when null. */
  owner: TeammateOnDay | null
  viewer: Viewer
  /** The spellings of a segment; of all when null. */
  segments: readonly string[] | null
  isOpenOnly: boolean
}

/** Clients that follow each other, and where in memory their facts take so many bytes. */
export interface Chunk {
  clients: ClientFacts['client'][]
  /** The facts of each of the clients, to be asked for in their order. */
  factsOf(client: ClientFacts['client']): ClientFacts
  bytes: number
}

/** Reads the facts of the next `size` clients after an id. `copy` runs a SELECT. */
export async function readChunk(
  copy: (select: string) => Promise<RowPages>,
  recurring: Recurring,
  { workspaceId, knownAt, owner, viewer, segments, isOpenOnly }: Scope,
  after: string,
  size: number
): Promise<Chunk> {
  const known = [workspaceId, timestamp(knownAt)]
  const chosen = `select * from (${CLIENTS_IN_PART}) c where client_id > $9 order by client_id limit ${size}`
  const whose = [...asParameters(owner), ...asParameters(viewer)]
  const which = [segments && JSON.stringify(segments), isOpenOnly ? 'true' : null]
  const clients = clientsIn(await copy(withValues(chosen, [...known, ...whose, ...which, after])), recurring)
  const ids = clients.map(({ id }) => id)
  // Somebody's own clients, or those of a segment, are few among many; all clients are nearly everything between two ids.
  const among =
    owner === null && segments === null ? 'client_id > $3 and client_id <= $4' : 'client_id = any($5)'
  let bytes = 0
  const rowsOf = async <Fact>(table: Table<Fact>) => {
    const select = `select * from (${table.select}) f where ${among} order by client_id`
    const rows = await copy(withValues(select, [...known, after, ids.at(-1) ?? after, ids]))
    bytes += rows.bytes
    return new ClientRows(rows, table, recurring)
  }
  const rows = {
    contacts: await rowsOf(contacts),
    touchpoints: await rowsOf(touchpoints),
    feedback: await rowsOf(feedback),
    metrics: await rowsOf(metrics),
    contracts: await rowsOf(contracts),
    losses: await rowsOf(losses),
    commitments: await rowsOf(commitments),
    risks: await rowsOf(risks),
    pulses: await rowsOf(pulses),
    healthChecks: await rowsOf(healthChecks),
    overrides: await rowsOf(overrides)
  }
  return {
    clients,
    bytes,
    factsOf: (client) => ({
      client,
      contacts: rows.contacts.of(client.id),
      touchpoints: withoutSuperseded(rows.touchpoints.of(client.id), knownAt),
      feedback: rows.feedback.of(client.id),
      metrics: rows.metrics.of(client.id),
      contracts: rows.contracts.of(client.id),
      losses: rows.losses.of(client.id),
      commitments: rows.commitments.of(client.id),
      risks: rows.risks.of(client.id),
      pulses: rows.pulses.of(client.id),
      healthChecks: rows.healthChecks.of(client.id),
      overrides: rows.overrides.of(client.id)
    })
  }
}

function clientsIn(rows: RowPages, recurring: Recurring): ClientFacts['client'][] {
  const clients: ClientFacts['client'][] = []
  const reader = new RowReader(rows, recurring)
  while (reader.next()) clients.push(clientIn(reader))
  return clients
}
