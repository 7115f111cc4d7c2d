import { isActive } from '../assessment/people.ts'
import { calendarDate, type DayNumber, dayIn, formatDay } from '../calendar.ts'
import { DAY, type Instant } from '../time.ts'
import { CAUSES } from './causes.ts'
import { type Finding, finding, type Scene } from './scene.ts'

/** Days for which what is on record counts as true without anybody saying so. */
const RECORD_DAYS = 180

/** Days of a month among which the clients of a book are spread, so that whoever owns many is asked about a few at a time. */
const TURNS = 28

/**
 * That somebody is to look over what is known of the client, at most once a month, from the client's own day of it on: something is
 * missing and nobody has said that this is right, or nothing was changed or confirmed for long. Never in the first four weeks.
 */
export function recordAlerts(scene: Scene): Finding[] {
  const { agenda, policy, at } = scene
  const { client, changedAt, confirmedAt } = agenda
  const turn = latestTurn(client.id, at.day)
  const dayOf = (instant: Instant) => dayIn(policy.timeZone, instant)
  if (dayOf(client.recordedAt) > turn - TURNS) return []
  const isConfirmed = confirmedAt !== null && confirmedAt >= changedAt
  const missing = isConfirmed ? [] : missingFacts(scene)
  const lookedOver = dayOf(isConfirmed ? confirmedAt : changedAt)
  const isOld = lookedOver < turn - RECORD_DAYS
  if (missing.length === 0 && !isOld) return []
  const missed = missing.length === 0 ? [] : [`Not on record: ${missing.join(', ')}`]
  const old = isOld ? [`Nobody has changed or confirmed the record since ${formatDay(lookedOver)}`] : []
  return [
    finding({
      kind: 'confirm',
      cause: CAUSES.confirm(calendarDate(turn).slice(0, 7)),
      sentence: [...missed, ...old].join('. '),
      severity: 'low',
      countsFrom: turn
    })
  ]
}

/** The client's day of a month, so many months after that of `today`; some clients' is the first, others' the 28th. */
export function turnOf(clientId: string, today: DayNumber, monthsAhead: number): DayNumber {
  const date = new Date(today * DAY)
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + monthsAhead, 1 + placeOf(clientId)) / DAY
}

function latestTurn(clientId: string, today: DayNumber): DayNumber {
  const turn = turnOf(clientId, today, 0)
  return turn <= today ? turn : turnOf(clientId, today, -1)
}

/** The same for ever, and as likely to be one as another. */
function placeOf(clientId: string): number {
  let hash = 0
  for (const letter of clientId) hash = (hash * 31 + letter.charCodeAt(0)) >>> 0
  return hash % TURNS
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
