import type { ClientAgenda } from '../../domain/attention/agenda.ts'
import type { Alert } from '../../domain/attention/alert.ts'
import { standingAlerts } from '../../domain/attention/alerts-of.ts'
import { hasRunOut } from '../../domain/attention/has-run-out.ts'
import { dayNumber } from '../../domain/calendar.ts'
import type { Workspace } from '../../domain/clients/teammate.ts'
import { mayAtClient, standingAt } from '../../domain/permissions.ts'
import type { Instant } from '../../domain/time.ts'
import type { Access, ClientAccess } from '../access-ports.ts'
import type { Agendas } from '../agenda-ports.ts'
import { roleOf } from '../identify-asker.ts'
import type { NudgeOnMessage } from '../nudge-ports.ts'
import type { Policies } from '../policy-ports.ts'
import type { Records } from '../record-ports.ts'
import { type AlertsThen, alertsThen } from './alerts-then.ts'
import { movedPromises } from './moved-promises.ts'
import { type NudgeState, nudgeState, settledAs } from './nudge-state.ts'
import type { NudgeItem, SettledItem } from './nudge-words.ts'
import type { Reader } from './reader-of.ts'
import { isToldAbove } from './told-above.ts'
import { whyTold } from './why-told.ts'

/** Where it is found what became of what was to be said. */
export interface NudgePartsPorts {
  agendas: Pick<Agendas, 'ofClients' | 'ofClientsThen'>
  access: Access
  records: Pick<Records, 'ofClient' | 'versions'>
  policies: Policies
}

/** Who is told something, and since when. */
export interface Told extends Reader {
  toldAt: Instant
  /** Whether the message stands in Slack already. */
  isSaid: boolean
  /** Whether it speaks of what is the reader's own however far ahead, too. */
  isWhole: boolean
}

/** What there is to say about one cause, and what was said; nothing where it is not the reader's to know. */
export type NudgePart = { nudge: NudgeOnMessage; was: Alert | null } & (
  | { kind: 'open'; item: Omit<NudgeItem, 'place'> }
  | { kind: 'seen_to' | 'handed_over'; settled: Omit<SettledItem, 'place' | 'move'> }
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
  const personId = told.isWhole ? told.reader.id : null
  const [agendas, access, was] = await Promise.all([
    ports.agendas.ofClients(workspace.id, clientIds, now),
    ports.access.ofClients(workspace.id, clientIds, told.crew.today),
    told.isSaid ? alertsThen(ports, workspace, clientIds, told.toldAt, personId) : () => null
  ])
  const agendaOf = new Map(agendas.map((agenda) => [agenda.client.id, agenda]))
  const parts = await Promise.all(
    clientIds.map(async (clientId) => {
      const its = nudges.filter((nudge) => nudge.clientId === clientId)
      const known = access.get(clientId)
      if (known === undefined) return []
      const agenda = agendaOf.get(clientId) ?? null
      return partsOfClient(ports, workspace, its, { ...told, known, agenda, was, personId }, now)
    })
  )
  return parts.flat()
}

type AtClient = Told & {
  known: ClientAccess
  agenda: ClientAgenda | null
  was: AlertsThen
  personId: string | null
}

async function partsOfClient(
  ports: NudgePartsPorts,
  workspace: Workspace,
  nudges: readonly NudgeOnMessage[],
  { known: { client, team }, agenda, reader, crew, policy, toldAt, isSaid, was, personId }: AtClient,
  now: Instant
): Promise<NudgePart[]> {
  const standing = standingAt(team, { teammateId: reader.id, role: roleOf(reader) })
  if (standing === null) return nudges.map((nudge) => ({ nudge, was: null, kind: 'hidden' }))
  const alerts = agenda === null ? [] : standingAlerts(agenda, policy, now, personId)
  const snoozes = alerts.some(({ isSnoozed }) => isSnoozed)
    ? await ports.records.ofClient(workspace.id, 'snooze', client.id)
    : []
  const parts = nudges.map((nudge) => ({ nudge, was: was(client.id, nudge.cause) }))
  const then = parts.map((said) => said.was)
  const moved = await movedPromises(ports.records, workspace.id, then, agenda?.commitments ?? [])
  const stateOf = (nudge: NudgeOnMessage): NudgeState => {
    const seenTo = moved.get(nudge.cause)
    if (seenTo !== undefined) return { kind: 'seen_to', seenTo }
    if (agenda === null) return { kind: 'seen_to', seenTo: settledAs(nudge.settled, false) }
    return nudgeState(nudge, {
      agenda,
      standing: alerts,
      snoozes,
      today: dayNumber(crew.today),
      readerId: reader.id,
      toldAt,
      isToldAbove: (alert, moment) =>
        !isSaid && isToldAbove(alert, moment, agenda.client, crew, policy, reader.id),
      hasRunOut: (cause) => hasRunOut(agenda, policy, cause, toldAt, personId)
    })
  }
  return parts.map((said): NudgePart => {
    const { nudge } = said
    const state = stateOf(nudge)
    if (state.kind !== 'open') {
      const sentence = said.was?.sentence ?? null
      return { ...said, kind: state.kind, settled: { client, sentence, ...state.seenTo } }
    }
    const { alert } = state
    const isClaimed = alert.claim?.by.id === reader.id
    const item = {
      nudgeId: nudge.id,
      alert,
      step: nudge.moment.split(' ', 1)[0] ?? nudge.moment,
      why: agenda === null ? null : whyTold(alert, agenda.client, crew, reader.id),
      isTended: mayAtClient(standing, 'snooze'),
      isTheirs: isClaimed || alert.assignee?.id === reader.id,
      isClaimed
    }
    return { ...said, kind: 'open', item }
  })
}
