import { type Alert, type AlertKind, compareAlerts } from '../../domain/attention/alert.ts'
import { dayIn } from '../../domain/calendar.ts'
import { isOneOfUs, type Workspace } from '../../domain/clients/teammate.ts'
import type { Instant } from '../../domain/time.ts'
import type { Agendas } from '../agenda-ports.ts'
import { roleOf } from '../identify-asker.ts'
import type { Delivery } from '../ledger-ports.ts'
import type { ListPorts, RankedClient } from '../list-clients.ts'
import { type DeskAlert, type Home, showHome } from '../show-home.ts'
import { type Composed, OUT_OF_REACH } from './composed.ts'

/** Somebody to talk to today, and why; the client's standing where it is on the reader's own list. */
export interface PlannedCall {
  alert: Alert
  client: Pick<RankedClient, 'level' | 'levelBasis' | 'score'> | null
}

/** The week of one person; each alert is in one of the lists, the most pressing first. */
export interface PlanWords {
  kind: 'plan'
  /** At most three, each at another client: the riskiest level first, within a level by exposure. */
  calls: readonly PlannedCall[]
  /** Due within a week, or late. */
  due: readonly Alert[]
  /** Theirs to do in particular, later or without a date. */
  waiting: readonly Alert[]
  /** In which days begin. */
  timeZone: string
}

const CALLS = 3
const WEEK_DAYS = 7

/** What a conversation settles. */
const BY_TALKING: readonly AlertKind[] = [
  'leaving',
  'executive_left',
  'executive_silent',
  'quiet',
  'next_step',
  'handed_over',
  'level',
  'project_ended'
]

/** What the plan of somebody's week comes to. None is said when nothing is due. */
export async function composePlan(
  ports: ListPorts & { agendas: Agendas },
  workspace: Workspace,
  { recipient }: Delivery,
  now: Instant
): Promise<Composed<PlanWords>> {
  const reader = await ports.directory.teammateBySlackId(workspace.id, recipient)
  if (reader === null || !isOneOfUs(reader)) return { kind: 'unreachable', reason: OUT_OF_REACH }
  const asker = { workspaceId: workspace.id, teammateId: reader.id, role: roleOf(reader) }
  const home = await showHome(ports, workspace, asker, 'all', now)
  const calls = callsOf(home)
  const called = new Set(calls.map(({ alert }) => alert))
  const end = dayIn(workspace.timeZone, now) + WEEK_DAYS
  const isDue = ({ dueDay }: Alert) => dueDay !== null && dueDay < end
  const left = (desks: readonly DeskAlert[]) =>
    desks.map(({ alert }) => alert).filter((alert) => !called.has(alert))
  const due = left([...home.waiting, ...home.due])
    .filter(isDue)
    .sort(compareAlerts)
  const waiting = left(home.waiting).filter((alert) => !isDue(alert))
  const all = [...calls.map(({ alert }) => alert), ...due, ...waiting]
  if (all.length === 0) return { kind: 'nothing', reason: 'Nothing is due' }
  return {
    kind: 'say',
    words: { kind: 'plan', calls, due, waiting, timeZone: workspace.timeZone },
    clientIds: [...new Set(all.map(({ client }) => client.id))]
  }
}

/** Of each client the most pressing; clients that are not on the reader's own list come last. */
function callsOf({ waiting, due, alerts, list }: Home): PlannedCall[] {
  const rank = new Map(list.clients.map((client, index) => [client.id, index]))
  const rankOf = ({ client }: Alert) => rank.get(client.id) ?? Infinity
  const byClient = new Map<string, Alert>()
  const all = [...waiting, ...due, ...alerts].map(({ alert }) => alert).sort(compareAlerts)
  for (const alert of all) {
    const isFirst = !byClient.has(alert.client.id)
    if (isFirst && BY_TALKING.includes(alert.kind)) byClient.set(alert.client.id, alert)
  }
  return [...byClient.values()]
    .sort((a, b) => Math.sign(rankOf(a) - rankOf(b)) || compareAlerts(a, b))
    .slice(0, CALLS)
    .map((alert) => ({ alert, client: list.clients.find(({ id }) => id === alert.client.id) ?? null }))
}
