import { FORGOTTEN_DAYS } from '../assessment/complaints.ts'
import { FELT_DAYS } from '../assessment/departures.ts'
import { RENEWAL_DAYS } from '../assessment/renewals.ts'
import { REQUEST_DAYS } from '../assessment/requests.ts'
import type { ClientAgenda } from '../attention/agenda.ts'
import type { AlertKind } from '../attention/alert.ts'
import { RECOVERED_DAYS } from '../attention/milestone-alerts.ts'
import { NEWS_DAYS } from '../attention/news-alerts.ts'
import { AGREED_DAYS } from '../attention/plan-alerts.ts'
import { FOLLOW_UP_DAYS, PAST_DAYS } from '../attention/project-alerts.ts'
import { turnOf } from '../attention/record-alerts.ts'
import { QUARTER_DAYS } from '../attention/routine-alerts.ts'
import { AHEAD_DAYS } from '../attention/scene.ts'
import { type DayNumber, dayIn, dayNumber } from '../calendar.ts'
import type { Policy } from '../policy.ts'
import { type CalendarDate, DAY, type Instant } from '../time.ts'
import { beginningOf } from '../wall-clock.ts'

/** Of what a client has: the days on which alerts of a kind can come or go by themselves; in no order, some too many. */
type Turning = (agenda: ClientAgenda, policy: Policy, today: DayNumber) => DayNumber[]

const TURNINGS: Readonly<Record<AlertKind, Turning>> = {
  // They go at an instant and not with a day.
  complaint: () => [],
  request: () => [],
  // The next four weeks need another reading of the snapshots.
  review: () => [],
  executive_left: ({ contacts }) => leavings(contacts).flatMap((day) => [day, day + FELT_DAYS + 1]),
  executive_silent: ({ client, contacts, touches }, { cadences, timeZone }) => {
    const inView = contacts.flatMap(({ id, isExecutive, addedAt, rhythmDays }) => {
      if (!isExecutive) return []
      const since = touches.find(({ contactId }) => contactId === id)?.last ?? addedAt
      const agreed = rhythmDays ?? client.executiveDays ?? cadences[client.tier].executiveDays
      return [silenceFrom(dayIn(timeZone, since), agreed)]
    })
    return [...inView, ...leavings(contacts)]
  },
  quiet: ({ client, lastTouch }, { cadences, timeZone }) => {
    const agreed = client.checkInDays ?? cadences[client.tier].checkInDays
    return [silenceFrom(dayIn(timeZone, lastTouch ?? client.addedAt), agreed)]
  },
  decision: ({ contracts }) =>
    contracts.flatMap(({ startsOn, endsOn, optionOn, noticeOn }) => [
      ...days([startsOn]),
      dayNumber(endsOn) + 1,
      ...days([optionOn, noticeOn, endsOn]).map((day) => day - RENEWAL_DAYS)
    ]),
  commitment: ({ commitments }) => dueDays(commitments),
  action: ({ actions }) => dueDays(actions),
  next_step: ({ nextSteps }, { timeZone }) => [
    ...dueDays(nextSteps),
    ...nextSteps.map(({ agreedAt }) => dayIn(timeZone, agreedAt) + AGREED_DAYS + 1)
  ],
  level: ({ transition }) => (transition === null ? [] : [dayNumber(transition.day) + NEWS_DAYS + 1]),
  handed_over: ({ handedOver }, { timeZone }) =>
    handedOver === null ? [] : [dayIn(timeZone, handedOver.at) + NEWS_DAYS + 1],
  competitor: ({ threats }) => days(threats.map(({ openedOn }) => openedOn)),
  leaving: ({ threats }) => days(threats.map(({ openedOn }) => openedOn)),
  health_check: ({ client, healthCheckedAt }, { timeZone }, today) => {
    if (client.tier === 'C') return []
    const since = dayIn(timeZone, Math.max(healthCheckedAt ?? -Infinity, client.recordedAt))
    const quarters = Math.floor((today - since) / QUARTER_DAYS) + 1
    return [since + quarters * QUARTER_DAYS]
  },
  confirm: ({ client, contacts }, _policy, today) => [
    ...[0, 1, 2].map((ahead) => turnOf(client.id, today, ahead)),
    ...leavings(contacts)
  ],
  anniversary: ({ client, contracts }, { timeZone }, today) => {
    const starts = days(contracts.map(({ startsOn }) => startsOn))
    const first = new Date((starts.length > 0 ? Math.min(...starts) : dayIn(timeZone, client.addedAt)) * DAY)
    const year = new Date(today * DAY).getUTCFullYear()
    return [year - 1, year, year + 1].flatMap((each) =>
      newsOf(Date.UTC(each, first.getUTCMonth(), first.getUTCDate()) / DAY)
    )
  },
  renewed: ({ contracts }, { timeZone }) =>
    contracts
      .flatMap(({ knownSince, securedAt }) => (securedAt === null ? [knownSince] : [knownSince, securedAt]))
      .flatMap((at) => newsOf(dayIn(timeZone, at) + 1)),
  recovered: ({ recovered }) =>
    recovered === null ? [] : newsOf(dayNumber(recovered.since) + RECOVERED_DAYS),
  project_ended: ({ contracts }) =>
    contracts.flatMap(({ endsOn }) => {
      const day = dayNumber(endsOn)
      return [day + FOLLOW_UP_DAYS, day + PAST_DAYS + 1]
    })
}

const peopleTurn = ({ contacts }: ClientAgenda): Instant[] =>
  contacts.flatMap(({ addedAt, archivedAt }) => (archivedAt === null ? [addedAt] : [addedAt, archivedAt]))

/** Instants at which alerts of a kind can come or go, where these are not the beginnings of days. */
const CLOCKS: Readonly<Partial<Record<AlertKind, (agenda: ClientAgenda) => Instant[]>>> = {
  complaint: ({ feedback }) =>
    feedback.flatMap(({ resolvedAt }) =>
      resolvedAt === null ? [] : [resolvedAt + FORGOTTEN_DAYS * DAY + 1]
    ),
  request: ({ feedback }) => feedback.map(({ receivedAt }) => receivedAt + REQUEST_DAYS * DAY + 1),
  executive_left: peopleTurn,
  executive_silent: peopleTurn,
  confirm: peopleTurn
}

/** Every kind of alert. */
export const TURNING_KINDS = Object.keys(TURNINGS) as readonly AlertKind[]

/** Instants between two others at which alerts of a kind can come or go if nobody writes a word, the first first. */
export function turnsOf(
  kind: AlertKind,
  agenda: ClientAgenda,
  policy: Policy,
  after: Instant,
  before: Instant
): Instant[] {
  const { timeZone } = policy
  const [today, lastDay] = [dayIn(timeZone, after), dayIn(timeZone, before)]
  const beginnings = TURNINGS[kind](agenda, policy, today)
    .filter((day) => day > today && day <= lastDay)
    .map((day) => beginningOf(day, timeZone))
  const clocks = CLOCKS[kind]?.(agenda) ?? []
  return [...beginnings, ...clocks].filter((at) => at > after && at < before).sort((a, b) => a - b)
}

function days(dates: readonly (CalendarDate | null)[]): DayNumber[] {
  return dates.flatMap((date) => (date === null ? [] : [dayNumber(date)]))
}

/** Whoever leaves is no executive any more to be spoken with, nor anybody's successor. */
function leavings(contacts: ClientAgenda['contacts']): DayNumber[] {
  return days(contacts.map(({ leftOn }) => leftOn))
}

/** It comes into view a week before it is due. */
function dueDays(plans: readonly { dueOn: CalendarDate | null }[]): DayNumber[] {
  return days(plans.map(({ dueOn }) => dueOn)).map((day) => day - AHEAD_DAYS)
}

/** It is there for two weeks. */
function newsOf(day: DayNumber): DayNumber[] {
  return [day, day + NEWS_DAYS + 1]
}

/** It comes into view at most a week before it is due, or when half of a short time is over. */
function silenceFrom(since: DayNumber, agreedDays: number): DayNumber {
  const agreed = Math.max(1, agreedDays)
  return since + agreed - Math.min(AHEAD_DAYS, Math.floor(agreed / 2))
}
