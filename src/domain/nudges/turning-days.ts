import { FELT_DAYS } from '../assessment/departures.ts'
import { RENEWAL_DAYS } from '../assessment/renewals.ts'
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
import { DAY, type Instant } from '../time.ts'
import { COURSES } from './moments.ts'
import { FRESH_DAYS } from './nudges-due.ts'

/** Of what a client has: the days on which an alert can come or go, and those on which something more can be said of it. */
type Turning = (agenda: ClientAgenda, policy: Policy, today: DayNumber) => DayNumber[]

/** Alerts that stand already say themselves when more is to be said; these tell of all that can come, and go, by itself. */
const TURNINGS: Readonly<Record<AlertKind | 'snooze', Turning>> = {
  // They go at an instant and not with a day.
  complaint: () => [],
  request: () => [],
  // The next four weeks need another reading of the snapshots.
  review: () => [],
  executive_left: ({ contacts }, { timeZone }) =>
    contacts.flatMap(({ leftOn, recordedAt }) => {
      if (leftOn === null) return []
      const leftDay = dayNumber(leftOn)
      const told = daysTold('executive_left', Math.max(leftDay, dayIn(timeZone, recordedAt)))
      return [leftDay, leftDay + FELT_DAYS + 1, ...told]
    }),
  executive_silent: ({ client, contacts, touches }, { cadences, timeZone }) =>
    contacts.flatMap(({ id, isExecutive, addedAt, rhythmDays }) => {
      if (!isExecutive) return []
      const since = touches.find(({ contactId }) => contactId === id)?.last ?? addedAt
      const agreed = rhythmDays ?? client.executiveDays ?? cadences[client.tier].executiveDays
      return silenceAfter('executive_silent', dayIn(timeZone, since), agreed)
    }),
  quiet: ({ client, lastTouch }, { cadences, timeZone }) =>
    silenceAfter(
      'quiet',
      dayIn(timeZone, lastTouch ?? client.addedAt),
      client.checkInDays ?? cadences[client.tier].checkInDays
    ),
  decision: ({ contracts }) =>
    contracts.flatMap(({ startsOn, endsOn, optionOn, noticeOn }) => {
      const started = startsOn === null ? [] : [dayNumber(startsOn)]
      const decided = [optionOn, noticeOn, endsOn].flatMap((date) => {
        if (date === null) return []
        const day = dayNumber(date)
        return [day - RENEWAL_DAYS, ...daysTold('decision', day)]
      })
      return [...started, dayNumber(endsOn) + 1, ...decided]
    }),
  commitment: ({ commitments }) => commitments.flatMap(({ dueOn }) => dueDays('commitment', dueOn)),
  action: ({ actions }) => actions.flatMap(({ dueOn }) => dueDays('action', dueOn)),
  next_step: ({ nextSteps }, { timeZone }) =>
    nextSteps.flatMap(({ dueOn, agreedAt }) => [
      dayIn(timeZone, agreedAt) + AGREED_DAYS + 1,
      ...dueDays('next_step', dueOn)
    ]),
  level: ({ transition }) => (transition === null ? [] : [dayNumber(transition.day) + NEWS_DAYS + 1]),
  handed_over: ({ handedOver }, { timeZone }) =>
    handedOver === null ? [] : [dayIn(timeZone, handedOver.at) + NEWS_DAYS + 1],
  competitor: ({ threats }) => openings('competitor', threats),
  leaving: ({ threats }) => openings('leaving', threats),
  health_check: ({ client, healthCheckedAt }, { timeZone }, today) => {
    const since = dayIn(timeZone, Math.max(healthCheckedAt ?? -Infinity, client.recordedAt))
    const quarters = Math.floor((today - since) / QUARTER_DAYS) + 1
    return client.tier === 'C' ? [] : daysTold('health_check', since + quarters * QUARTER_DAYS)
  },
  confirm: ({ client }, _policy, today) =>
    [0, 1, 2].flatMap((ahead) => daysTold('confirm', turnOf(client.id, today, ahead))),
  anniversary: ({ client, contracts }, { timeZone }, today) => {
    const starts = contracts.flatMap(({ startsOn }) => (startsOn === null ? [] : [dayNumber(startsOn)]))
    const first = new Date((starts.length > 0 ? Math.min(...starts) : dayIn(timeZone, client.addedAt)) * DAY)
    const year = new Date(today * DAY).getUTCFullYear()
    return [year - 1, year, year + 1].flatMap((each) => {
      const day = Date.UTC(each, first.getUTCMonth(), first.getUTCDate()) / DAY
      return newsOf('anniversary', day)
    })
  },
  renewed: ({ contracts }, { timeZone }) =>
    contracts
      .flatMap(({ knownSince, securedAt }) => (securedAt === null ? [knownSince] : [knownSince, securedAt]))
      .flatMap((at) => newsOf('renewed', dayIn(timeZone, at) + 1)),
  recovered: ({ recovered }) =>
    recovered === null ? [] : newsOf('recovered', dayNumber(recovered.since) + RECOVERED_DAYS),
  project_ended: ({ contracts }) =>
    contracts.flatMap(({ endsOn }) => {
      const day = dayNumber(endsOn)
      return [day + PAST_DAYS + 1, ...daysTold('project_ended', day + FOLLOW_UP_DAYS)]
    }),
  snooze: ({ snoozes }) =>
    snoozes
      .flatMap(({ untilOn, endedOn }) => [
        dayNumber(untilOn) + 1,
        ...(endedOn === null ? [] : [dayNumber(endedOn)])
      ])
      .flatMap(untilPast)
}

const ALL = Object.values(TURNINGS)

/** The days from which on something else can stand at a client than before, or be to be said, if nobody writes a word; in no order, some too many. */
export function turningDays(agenda: ClientAgenda, policy: Policy, asOf: Instant): DayNumber[] {
  const today = dayIn(policy.timeZone, asOf)
  return ALL.flatMap((turning) => turning(agenda, policy, today))
}

/** A day on which something begins to be said, and the one from which on it is past. */
export function untilPast(day: DayNumber): DayNumber[] {
  return [day, day + FRESH_DAYS + 1]
}

function daysTold(kind: AlertKind, countsFrom: DayNumber): DayNumber[] {
  return COURSES[kind].steps.flatMap(({ when }) =>
    typeof when === 'number' ? untilPast(countsFrom + when) : []
  )
}

/** It is there for two weeks. */
function newsOf(kind: AlertKind, day: DayNumber): DayNumber[] {
  return [day + NEWS_DAYS + 1, ...daysTold(kind, day)]
}

/** It comes into view at most a week before it is due, or when half of a short time is over. */
function silenceAfter(kind: 'executive_silent' | 'quiet', since: DayNumber, agreedDays: number): DayNumber[] {
  const agreed = Math.max(1, agreedDays)
  const dueDay = since + agreed
  return [dueDay - Math.min(AHEAD_DAYS, Math.floor(agreed / 2)), ...daysTold(kind, dueDay)]
}

function dueDays(kind: AlertKind, dueOn: string | null): DayNumber[] {
  if (dueOn === null) return []
  const day = dayNumber(dueOn)
  return [day - AHEAD_DAYS, ...daysTold(kind, day)]
}

function openings(kind: AlertKind, threats: ClientAgenda['threats']): DayNumber[] {
  return threats.flatMap(({ openedOn }) => (openedOn === null ? [] : daysTold(kind, dayNumber(openedOn))))
}
