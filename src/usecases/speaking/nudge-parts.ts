import type { ClientAgenda } from '../../domain/attention/agenda.ts'
import { standingAlerts } from '../../domain/attention/alerts-of.ts'
import { dayNumber } from '../../domain/calendar.ts'
import type { Workspace } from '../../domain/clients/teammate.ts'
import type { Crew } from '../../domain/manners/reach.ts'
import { mayAtClient, standingAt } from '../../domain/permissions.ts'
import type { Policy } from '../../domain/policy.ts'
import type { Instant } from '../../domain/time.ts'
import type { Access, ClientAccess } from '../access-ports.ts'
import type { Agendas } from '../agenda-ports.ts'
import { roleOf } from '../identify-asker.ts'
import type { LocatedPerson } from '../located-people.ts'
import type { NudgeOnMessage } from '../nudge-ports.ts'
import type { Records } from '../record-ports.ts'
import { type NudgeScene, nudgeState, settledAs } from './nudge-state.ts'
import type { NudgeItem, NudgesWords } from './nudge-words.ts'
import { isToldAbove } from './told-above.ts'
import { whyTold } from './why-told.ts'

/** Where it is found what became of what was to be said. */
export interface NudgePartsPorts {
  agendas: Agendas
  access: Access
  records: Pick<Records, 'ofClient'>
}

/** Who is told something, among whom, by which policy, and since when. */
export interface Told {
  reader: LocatedPerson
  crew: Crew
  policy: Policy
  toldAt: Instant
  /** Whether the message stands in Slack already. */
  isSaid: boolean
}

/** What there is to say about one cause; nothing where it is not the reader's to know. */
export type NudgePart = { nudgeId: string } & (
  | { kind: 'open'; item: NudgeItem }
  | { kind: 'seen_to' | 'handed_over'; settled: NudgesWords['settled'][number] }
  | { kind: 'hidden' }
)

/** What has become of each of these nudges, client by client. */
export async function nudgeParts(
  ports: NudgePartsPorts,
  workspace: Workspace,
  nudges: readonly NudgeOnMessage[],
  told: Told,
  now: Instant
): Promise<NudgePart[]> {
  const clientIds = [...new Set(nudges.map(({ clientId }) => clientId))]
  const [agendas, access] = await Promise.all([
    ports.agendas.ofClients(workspace.id, clientIds, now),
    ports.access.ofClients(workspace.id, clientIds, told.crew.today)
  ])
  const agendaOf = new Map(agendas.map((agenda) => [agenda.client.id, agenda]))
  const parts = await Promise.all(
    clientIds.map(async (clientId) => {
      const its = nudges.filter((nudge) => nudge.clientId === clientId)
      const known = access.get(clientId)
      if (known === undefined) return []
      const agenda = agendaOf.get(clientId) ?? null
      return partsOfClient(ports, workspace, its, { ...told, known, agenda }, now)
    })
  )
  return parts.flat()
}

type AtClient = Told & { known: ClientAccess; agenda: ClientAgenda | null }

async function partsOfClient(
  { records }: NudgePartsPorts,
  workspace: Workspace,
  nudges: readonly NudgeOnMessage[],
  { known, agenda, reader, crew, policy, toldAt, isSaid }: AtClient,
  now: Instant
): Promise<NudgePart[]> {
  const { client, team } = known
  const standing = standingAt(team, { teammateId: reader.id, role: roleOf(reader) })
  if (standing === null) return nudges.map(({ id: nudgeId }) => ({ nudgeId, kind: 'hidden' }))
  if (agenda === null)
    return nudges.map(({ id: nudgeId, settled }) => ({
      nudgeId,
      kind: 'seen_to',
      settled: { client, ...settledAs(settled) }
    }))
  const alerts = standingAlerts(agenda, policy, now)
  const snoozes = alerts.some(({ isSnoozed }) => isSnoozed)
    ? await records.ofClient(workspace.id, 'snooze', client.id)
    : []
  const today = dayNumber(crew.today)
  const scene: NudgeScene = {
    agenda,
    standing: alerts,
    snoozes,
    today,
    readerId: reader.id,
    toldAt,
    isToldAbove: (alert, moment) =>
      !isSaid && isToldAbove(alert, moment, agenda.client, crew, policy, reader.id)
  }
  return nudges.map((nudge) => {
    const state = nudgeState(nudge, scene)
    const { id: nudgeId } = nudge
    if (state.kind !== 'open') return { nudgeId, kind: state.kind, settled: { client, ...state.seenTo } }
    const { alert } = state
    const isClaimed = alert.claim?.by.id === reader.id
    const item: NudgeItem = {
      nudgeId,
      alert,
      step: nudge.moment.split(' ', 1)[0] ?? nudge.moment,
      why: whyTold(alert, agenda.client, crew, reader.id),
      isTended: mayAtClient(standing, 'snooze'),
      isTheirs: isClaimed || alert.assignee?.id === reader.id,
      isClaimed
    }
    return { nudgeId, kind: 'open', item }
  })
}
