import type { Alert, AlertKind } from '../attention/alert.ts'
import type { DayNumber } from '../calendar.ts'
import { dayNumber } from '../calendar.ts'
import type { ClientRef } from '../clients/client.ts'
import type { ClientFacts } from '../clients/facts.ts'

/** Something that is due at a client. */
export type DueItem = { client: ClientRef; sentence: string; dueDay: DayNumber }

/** Days that a digest looks ahead, today among them. */
const WEEK = 7

/** What everybody should know of; actions and next steps are their owners' to plan. */
const KINDS: ReadonlySet<AlertKind> = new Set(['decision', 'commitment', 'complaint', 'request'])

/** What is due on a day or within the six after it, the first due first. */
export function dueThisWeek(
  alerts: readonly Pick<Alert, 'kind' | 'client' | 'sentence' | 'dueDay'>[],
  today: DayNumber
): DueItem[] {
  return alerts
    .flatMap(({ kind, client, sentence, dueDay }) =>
      KINDS.has(kind) && dueDay !== null && isThisWeek(dueDay, today) ? [{ client, sentence, dueDay }] : []
    )
    .sort((a, b) => a.dueDay - b.dueDay || a.client.name.localeCompare(b.client.name))
}

/** Whether something of the sort may be due at a client then: some too many, never too few. */
export function mayBeDue(
  { contracts, commitments, feedback }: Pick<ClientFacts, 'contracts' | 'commitments' | 'feedback'>,
  today: DayNumber
): boolean {
  const dates = [
    ...contracts.flatMap(({ optionOn, noticeOn, endsOn }) => [optionOn, noticeOn, endsOn]),
    ...commitments.map(({ dueOn }) => dueOn)
  ]
  return (
    dates.some((date) => date !== null && isThisWeek(dayNumber(date), today)) ||
    feedback.some(
      ({ kind, resolvedAt }) => (kind === 'complaint' || kind === 'request') && resolvedAt === null
    )
  )
}

function isThisWeek(day: DayNumber, today: DayNumber): boolean {
  return today <= day && day < today + WEEK
}
