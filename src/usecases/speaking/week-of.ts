import { type Alert, type AlertKind, compareAlerts } from '../../domain/attention/alert.ts'
import type { DayNumber } from '../../domain/calendar.ts'
import type { DeskAlert, Home } from '../show-home.ts'
import { causeAt } from './cause-at.ts'
import type { PlanPart } from './planned-moment.ts'

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

/**
 * What somebody's plan says of what is on their desk today, without what they were `told` of: each alert in one part. `calls` are whom to
 * talk to today, for what is due by now or has no date: at most three, each at another client, the riskiest level first and within a level
 * by exposure; `due` is due within a week, or late; `waiting` is theirs in particular, later or without a date. The most pressing come first.
 */
export function weekOf(
  { waiting: own, due: dated, alerts: undated, list }: Home,
  told: readonly { clientId: string; cause: string }[],
  today: DayNumber
): Record<PlanPart, Alert[]> {
  const heard = new Set(told.map(causeAt))
  const isNew = ({ alert: { client, cause } }: DeskAlert) =>
    !heard.has(causeAt({ clientId: client.id, cause }))
  const [waiting, due, alerts] = [own.filter(isNew), dated.filter(isNew), undated.filter(isNew)]
  const rank = new Map(list.clients.map((client, index) => [client.id, index]))
  const isForToday = ({ alert: { dueDay } }: DeskAlert) => dueDay === null || dueDay <= today
  const calls = callsOf(
    [...waiting, ...due, ...alerts].filter(isForToday),
    ({ client }) => rank.get(client.id) ?? Infinity
  )
  const isDue = ({ dueDay }: Alert) => dueDay !== null && dueDay < today + WEEK_DAYS
  const left = (desks: readonly DeskAlert[]) =>
    desks.map(({ alert }) => alert).filter((alert) => !calls.includes(alert))
  return {
    calls,
    due: left([...waiting, ...due])
      .filter(isDue)
      .sort(compareAlerts),
    waiting: left(waiting).filter((alert) => !isDue(alert))
  }
}

/** Of each client the most pressing that nobody else has taken on; clients that are not on the reader's own list come last. */
function callsOf(desks: readonly DeskAlert[], rankOf: (alert: Alert) => number): Alert[] {
  const byClient = new Map<string, Alert>()
  const free = desks.filter(({ alert, isClaimed }) => isClaimed || alert.claim === null)
  for (const alert of free.map(({ alert }) => alert).sort(compareAlerts)) {
    const isFirst = !byClient.has(alert.client.id)
    if (isFirst && BY_TALKING.includes(alert.kind)) byClient.set(alert.client.id, alert)
  }
  return [...byClient.values()]
    .sort((a, b) => Math.sign(rankOf(a) - rankOf(b)) || compareAlerts(a, b))
    .slice(0, CALLS)
}
