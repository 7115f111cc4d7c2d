import type { ClientAgenda } from '../domain/attention/agenda.ts'
import type { Instant } from '../domain/time.ts'
import type { Agendas, OpenCall } from '../usecases/agenda-ports.ts'
import { selectAgendas } from './agenda/agenda-columns.ts'
import { CALLS, CALLS_OF_CLIENT } from './agenda/calls-statement.ts'
import { DESK } from './agenda/desk-statement.ts'
import { readOccasions } from './agenda/read-occasions.ts'
import { asBelieved, timestamp } from './bitemporal.ts'
import type { Database } from './database.ts'
import { together } from './together.ts'

type Lists =
  | 'contacts'
  | 'touches'
  | 'departures'
  | 'nextSteps'
  | 'feedback'
  | 'contracts'
  | 'commitments'
  | 'actions'
  | 'threats'
  | 'snoozes'
  | 'claims'
  | 'playbookSteps'

/** PostgreSQL writes the shapes of a `ClientAgenda`; null means none. */
type AgendaRow = Omit<ClientAgenda, Lists> & { [Name in Lists]: ClientAgenda[Name] | null }

const OF_CLIENTS = selectAgendas('select unnest($3::uuid[]) as client_id')
const OF_CLIENTS_THEN = asBelieved(OF_CLIENTS)

/** Creates the reader of what wants attention. */
export function createAgendas(db: Database): Agendas {
  const readAs = (name: string, sql: string) =>
    together(async (workspaceId, clientIds, at: Instant) => {
      const rows = await db.read<AgendaRow>(name, sql, [workspaceId, timestamp(at), clientIds])
      return new Map(rows.map((row) => [row.client.id, agendaIn(row)]))
    })
  return {
    async ofPerson(workspaceId, { teammateId, today, viewer }, now) {
      const values = [workspaceId, timestamp(now), teammateId, today, viewer?.teammateId ?? null]
      const rows = await db.read<AgendaRow & { isTended: boolean }>('agendas-of-person', DESK, values)
      return rows.map(({ isTended, ...row }) => ({ isTended, agenda: agendaIn(row) }))
    },
    ofClients: readAs('agendas-of-clients', OF_CLIENTS),
    ofClientsThen: readAs('agendas-of-clients-then', OF_CLIENTS_THEN),
    withOccasion: (workspaceId, policy, now) => readOccasions(db, workspaceId, policy, now),
    async calls(workspaceId, { steps, clientId }, now) {
      if (steps.length === 0) return []
      const asked = [workspaceId, timestamp(now), steps]
      return clientId === null
        ? db.read<OpenCall>('calls', CALLS, asked)
        : db.read<OpenCall>('calls-of-client', CALLS_OF_CLIENT, [...asked, clientId])
    }
  }
}

function agendaIn(row: AgendaRow): ClientAgenda {
  return {
    ...row,
    contacts: row.contacts ?? [],
    touches: row.touches ?? [],
    departures: row.departures ?? [],
    nextSteps: row.nextSteps ?? [],
    feedback: row.feedback ?? [],
    contracts: row.contracts ?? [],
    commitments: row.commitments ?? [],
    actions: row.actions ?? [],
    threats: row.threats ?? [],
    snoozes: row.snoozes ?? [],
    claims: row.claims ?? [],
    playbookSteps: row.playbookSteps ?? []
  }
}
