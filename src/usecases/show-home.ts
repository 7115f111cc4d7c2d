import { compareLevels } from '../domain/assessment/level.ts'
import { type Alert, compareAlerts } from '../domain/attention/alert.ts'
import { alertsOf } from '../domain/attention/alerts-of.ts'
import { ROUTINE_KINDS } from '../domain/attention/routine-alerts.ts'
import { AHEAD_DAYS } from '../domain/attention/scene.ts'
import { dayIn } from '../domain/calendar.ts'
import type { Asker, Workspace } from '../domain/clients/teammate.ts'
import type { Instant } from '../domain/time.ts'
import { todayIn, viewerOf } from './admit.ts'
import type { Agendas } from './agenda-ports.ts'
import { type ClientList, countLevels, type ListPorts, listClients } from './list-clients.ts'

/** What somebody's App Home is narrowed to. */
export const HOME_FILTERS = ['all', 'at_risk', 'this_week', 'overdue'] as const
export type HomeFilter = (typeof HOME_FILTERS)[number]

/** An alert on somebody's desk. */
export interface DeskAlert {
  alert: Alert
  /** Whether the person sees to the client, and not only to this. */
  isTended: boolean
  /** Whether it is this person who has taken it on. */
  isClaimed: boolean
}

/** Somebody's desk. Each alert is in one of the three lists, the most pressing first. */
export interface Home {
  filter: HomeFilter
  /** In which days begin. */
  timeZone: string
  /** Their clients and those they cover for, by level and exposure. */
  list: ClientList
  /** What is this person's to do: assigned to them, or taken on. */
  waiting: DeskAlert[]
  /** What has a date, and is for whoever sees to the client. */
  due: DeskAlert[]
  alerts: DeskAlert[]
}

/** Shows all that somebody has to see to: their clients, those they cover today, and what is theirs at the clients of others. */
export async function showHome(
  ports: ListPorts & { agendas: Agendas },
  workspace: Workspace,
  asker: Asker,
  filter: HomeFilter,
  now: Instant
): Promise<Home> {
  const { workspaceId, teammateId } = asker
  const desk = { teammateId, today: todayIn(workspace, now), viewer: viewerOf(asker, workspace, now) }
  const [whole, clients, policy] = await Promise.all([
    listClients(ports, workspace, asker, 'mine', now),
    ports.agendas.ofPerson(workspaceId, desk, now),
    ports.policies.current(workspace)
  ])
  const today = dayIn(workspace.timeZone, now)
  const isAtRisk = new Map(whole.clients.map(({ id, level }) => [id, compareLevels(level, 'at risk') >= 0]))
  const passes: Record<HomeFilter, (alert: Alert) => boolean> = {
    all: () => true,
    at_risk: ({ client }) => isAtRisk.get(client.id) === true,
    this_week: ({ dueDay }) => dueDay !== null && dueDay <= today + AHEAD_DAYS,
    overdue: ({ isOverdue }) => isOverdue
  }
  const desks = clients.flatMap(({ agenda, isTended }) =>
    alertsOf(agenda, policy, now, teammateId)
      .filter((alert) => !ROUTINE_KINDS.includes(alert.kind) && passes[filter](alert))
      .map((alert) => ({ alert, isTended, isClaimed: alert.claim?.by.id === teammateId }))
  )
  desks.sort((a, b) => compareAlerts(a.alert, b.alert))
  const isMine = ({ alert, isClaimed }: DeskAlert) => isClaimed || alert.assignee?.id === teammateId
  const others = desks.filter((each) => each.isTended && !isMine(each))
  const named = new Set(desks.map(({ alert }) => alert.client.id))
  const shown = whole.clients.filter(
    ({ id }) => filter === 'all' || (filter === 'at_risk' ? isAtRisk.get(id) : named.has(id))
  )
  return {
    filter,
    timeZone: workspace.timeZone,
    list: { ...whole, clients: shown, counts: countLevels(shown) },
    waiting: desks.filter(isMine),
    due: others.filter(({ alert }) => alert.dueDay !== null),
    alerts: others.filter(({ alert }) => alert.dueDay === null)
  }
}
