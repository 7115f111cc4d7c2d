import type { Instant } from '../../domain/time.ts'
import type { Agendas } from '../../usecases/agenda-ports.ts'
import type { DueClient, NudgeOnMessage, Nudges, OpenInPlan, SaidNudge } from '../../usecases/nudge-ports.ts'
import { timestamp } from '../bitemporal.ts'
import type { Database } from '../database.ts'
import { milliseconds } from '../facts/card-columns.ts'
import { together } from '../together.ts'
import { DUE, isPlanned, SAID, TOLD_BETWEEN } from './due-statements.ts'
import { CARRY, KEEP, PASS, POSTPONE, SETTLE } from './keep-statements.ts'

type NewNudges = Parameters<Nudges['pass']>[1]
type RidingRow = NudgeOnMessage & { deliveryId: string }

/** Of each nudge the cause, the moment, the teammate, when it was decided on, and when it was settled; of what is planned the cause and the teammate. */
type SaidRow = {
  clientId: string
  said: [string, string, string, Instant, Instant | null][]
  planned: [string, string][]
}

/** Creates the repository of what people were told about clients, and of when clients are looked at. */
export function createNudges(db: Database, agendas: Pick<Agendas, 'ofClients'>): Nudges {
  const onDeliveries = together(async (workspaceId, ids, _as: 'now') => {
    const rows = await db.read<RidingRow>('nudges-on-deliveries', ON_DELIVERIES, [workspaceId, ids])
    const riding = new Map(ids.map((id): [string, NudgeOnMessage[]] => [id, []]))
    for (const { deliveryId, ...nudge } of rows) riding.get(deliveryId)?.push(nudge)
    return riding
  })
  return {
    due: (workspaceId, limit, now) =>
      db.write<DueClient>('nudges-due', DUE, [workspaceId, timestamp(now), limit]),
    async look(workspaceId, due, now) {
      const ids = due.map(({ clientId }) => clientId)
      const [inBook, said] = await Promise.all([
        agendas.ofClients(workspaceId, ids, now),
        db.read<SaidRow>('nudges-said', SAID, [workspaceId, ids])
      ])
      const agendaOf = new Map(inBook.map((agenda) => [agenda.client.id, agenda]))
      const saidOf = new Map(
        said.map((row) => [row.clientId, { said: saidIn(row), planned: plannedIn(row) }])
      )
      return {
        clients: due.flatMap(({ clientId, seen }) => {
          const agenda = agendaOf.get(clientId)
          return agenda === undefined ? [] : [{ agenda, ...(saidOf.get(clientId) ?? UNSAID), seen }]
        }),
        gone: due.filter(({ clientId }) => !agendaOf.has(clientId))
      }
    },
    async keep(workspaceId, decisions, slotAt, now) {
      const nudges = decisions.flatMap((decision) => decision.nudges)
      const rest = decisions.map(({ nudges: _, lookAt, ...row }) => ({ ...row, lookAt: timestamp(lookAt) }))
      const [kept] = await db.write<{ added: number }>('nudges-keep', KEEP, [
        ...valuesOf(workspaceId, nudges, slotAt, now),
        JSON.stringify(rest)
      ])
      return kept?.added ?? 0
    },
    async onDelivery(workspaceId, deliveryId) {
      return (await onDeliveries(workspaceId, [deliveryId], 'now')).flat()
    },
    async pass(workspaceId, nudges, slotAt, now) {
      await db.write('nudges-pass', PASS, valuesOf(workspaceId, nudges, slotAt, now))
    },
    async postpone(workspaceId, { id, holder, attempts }, nudgeIds, notBefore, now) {
      const values = [workspaceId, id, holder, attempts, nudgeIds, timestamp(notBefore), timestamp(now)]
      return (await db.write('nudges-postpone', POSTPONE, values)).length === 1
    },
    async carry(workspaceId, { id, holder, attempts }, said, now) {
      const values = [workspaceId, id, holder, attempts, JSON.stringify(said), timestamp(now)]
      return (await db.write('nudges-carry', CARRY, values)).length === 1
    },
    toldBetween: (workspaceId, recipient, since, until) =>
      db.read('nudges-told-between', TOLD_BETWEEN, [
        workspaceId,
        recipient,
        timestamp(since),
        timestamp(until)
      ]),
    async open(workspaceId, clientId) {
      const found = await db.read<{ cause: string }>('nudges-open', OPEN, [workspaceId, clientId])
      return found.map(({ cause }) => cause)
    },
    async settle(workspaceId, { clientId, causes, by, how }, now) {
      const values = [workspaceId, clientId, causes, by, how, timestamp(now)]
      await db.write('nudges-settle', SETTLE, values)
    }
  }
}

function saidIn({ clientId, said }: SaidRow): SaidNudge[] {
  return said.map(([cause, moment, teammateId, decidedAt, settledAt]) => {
    return { clientId, cause, moment, teammateId, decidedAt, settledAt }
  })
}

function plannedIn({ planned }: SaidRow): OpenInPlan[] {
  return planned.map(([cause, teammateId]) => ({ cause, teammateId }))
}

const UNSAID = { said: [], planned: [] }

function valuesOf(workspaceId: string, nudges: NewNudges, slotAt: number, now: number): unknown[] {
  const rows = nudges.map(({ notBefore, ...nudge }) => ({ ...nudge, notBefore: timestamp(notBefore) }))
  return [workspaceId, JSON.stringify(rows), timestamp(slotAt), timestamp(now)]
}

/** Where a message waited so long that the same person is told of a later moment, that one counts. */
const ON_DELIVERIES = `
  select n.delivery_id as "deliveryId", n.id, n.client_id as "clientId", n.cause, n.moment, n.teammate_id as "teammateId",
    case when n.settled_at is not null then json_build_object(
      'at', ${milliseconds('n.settled_at')}, 'how', n.settled_how,
      'by', case when m.id is not null then json_build_object('id', m.id, 'name', m.name) end) end as settled
  from nudge n
  join delivery d on d.workspace_id = $1 and d.id = n.delivery_id
  left join teammate m on m.workspace_id = $1 and m.id = n.settled_by
  where n.workspace_id = $1 and n.delivery_id = any($2::uuid[]) and (d.sent_at is not null or not exists (
    select from nudge l
    where l.workspace_id = $1 and l.client_id = n.client_id and l.cause = n.cause and l.teammate_id = n.teammate_id
      and not ${isPlanned('l')} and l.decided_at > n.decided_at and l.delivery_id <> n.delivery_id))
  order by n.decided_at, n.client_id, n.cause, n.moment, n.id`

const OPEN = `
  select distinct cause from nudge where workspace_id = $1 and client_id = $2 and settled_at is null order by cause`
