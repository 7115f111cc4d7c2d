import { isActive } from '../assessment/people.ts'
import { calendarDate, dayIn, formatDay } from '../calendar.ts'
import type { Instant } from '../time.ts'
import { CAUSES } from './causes.ts'
import { type Finding, finding, type Scene } from './scene.ts'

/** Days for which what is on record counts as true without anybody saying so. */
const RECORD_DAYS = 180

/**
 * That somebody is to look over what is known of the client, at most once a month: something is missing and nobody has said that this
 * is right, or nothing was changed or confirmed for long. Never in the month in which the client is written down.
 */
export function recordAlerts(scene: Scene): Finding[] {
  const { agenda, policy, at } = scene
  const { client, changedAt, confirmedAt } = agenda
  const month = calendarDate(at.day).slice(0, 7)
  const firstDay = at.day - Number(calendarDate(at.day).slice(8)) + 1
  const dayOf = (instant: Instant) => dayIn(policy.timeZone, instant)
  if (dayOf(client.recordedAt) >= firstDay) return []
  const isConfirmed = confirmedAt !== null && confirmedAt >= changedAt
  const missing = isConfirmed ? [] : missingFacts(scene)
  const lookedOver = dayOf(isConfirmed ? confirmedAt : changedAt)
  const isOld = lookedOver < firstDay - RECORD_DAYS
  if (missing.length === 0 && !isOld) return []
  const missed = missing.length === 0 ? [] : [`Not on record: ${missing.join(', ')}`]
  const old = isOld ? [`Nobody has changed or confirmed the record since ${formatDay(lookedOver)}`] : []
  return [
    finding({
      kind: 'confirm',
      cause: CAUSES.confirm(month),
      sentence: [...missed, ...old].join('. '),
      severity: 'low',
      countsFrom: firstDay
    })
  ]
}

function missingFacts({ agenda: { client, contracts }, people, at }: Scene): string[] {
  const isThere = {
    'an owner in Slack': client.owner?.isActive === true,
    'the revenue': client.hasRevenue,
    'an executive contact': [...people.values()].some(
      (person) => person.contact.isExecutive && isActive(person, at)
    ),
    'a contract': contracts.length > 0
  }
  return Object.entries(isThere).flatMap(([fact, isKnown]) => (isKnown ? [] : [fact]))
}
