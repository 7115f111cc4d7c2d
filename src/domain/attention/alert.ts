import type { DayNumber } from '../calendar.ts'
import type { ClientRef } from '../clients/client.ts'
import { SEVERITIES, type Severity } from '../clients/feedback.ts'
import type { NamedTeammate } from '../clients/teammate.ts'
import type { Occasion, Placeholder } from '../playbooks/playbook.ts'
import type { Instant } from '../time.ts'

/** What an alert is about. */
export type AlertKind =
  | 'complaint'
  | 'request'
  | 'executive_left'
  | 'executive_silent'
  | 'quiet'
  | 'decision'
  | 'commitment'
  | 'action'
  | 'next_step'
  | 'level'
  | 'competitor'
  | 'leaving'
  | 'handed_over'
  | 'review'
  | 'health_check'
  | 'confirm'
  | 'anniversary'
  | 'renewed'
  | 'recovered'
  | 'project_ended'

/** Something at a client that wants somebody's attention. */
export type Alert = {
  kind: AlertKind
  /** The key of `CAUSES`: one open alert for each client and cause. */
  cause: string
  /** Of the entry on record that it speaks of; null where it speaks of none. */
  sourceKey: string | null
  /** The executive it is about, or whom a call names, if any. */
  contactId: string | null
  /** Whether it is an action that a check-in settles, by the playbooks in force. */
  isCall: boolean
  client: ClientRef
  /** In plain words, without the client's name and without the date by which it is due. */
  sentence: string
  severity: Severity
  /** The last day on which it is in time, in the workspace's zone; null when nothing is due. */
  dueDay: DayNumber | null
  /** The instant of the deadline, where it is one. */
  dueAt: Instant | null
  /** When three quarters of the time until that are over. */
  warnAt: Instant | null
  /** The day from which what is said about it counts: on which it is due, else came up. Null when it has no day. */
  countsFrom: DayNumber | null
  isOverdue: boolean
  /** Whoever sees to this in particular; null leaves it to the owner of the client. */
  assignee: NamedTeammate | null
  /** Who has taken it on. */
  claim: { by: NamedTeammate; claimedAt: Instant } | null
  /** What may set a playbook off. Its cause can outlast that of the alert: a complaint is one, whatever is awaited. */
  occasion: {
    on: Occasion
    cause: string
    words: Partial<Record<Placeholder, string>>
    counterpart: NamedTeammate | null
  } | null
}

/** Orders alerts: what is overdue first, then the most serious, then what is due first. */
export function compareAlerts(a: Alert, b: Alert): number {
  return (
    Number(b.isOverdue) - Number(a.isOverdue) ||
    SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity) ||
    compare(a.dueDay ?? Infinity, b.dueDay ?? Infinity) ||
    compare(a.dueAt ?? Infinity, b.dueAt ?? Infinity) ||
    a.client.name.localeCompare(b.client.name) ||
    compare(a.cause, b.cause)
  )
}

function compare<Value extends number | string>(a: Value, b: Value): number {
  return Number(a > b) - Number(a < b)
}
