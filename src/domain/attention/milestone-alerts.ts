import { RENEWAL_DAYS, renewalsBy, replaces } from '../assessment/renewals.ts'
import { calendarDate, type DayNumber, dayIn, dayNumber, formatDay, monthOf } from '../calendar.ts'
import { DAY, type Instant } from '../time.ts'
import type { Alert } from './alert.ts'
import { CAUSES } from './causes.ts'
import { NEWS_DAYS } from './news-alerts.ts'
import { type Finding, finding, type Scene } from './scene.ts'

/** Days that a client stays below at risk until it counts as back. */
export const RECOVERED_DAYS = 28

/**
 * What went well, and is a reason to talk: so many years as a client, a renewal secured, a client that is out of danger. Each is there
 * for two weeks, or until somebody has spoken with them.
 */
export function milestoneAlerts(scene: Scene): Finding[] {
  return [...anniversary(scene), ...renewed(scene), ...recovered(scene)]
}

/** Years count from the beginning of the first contract, else from when it became a client. */
function anniversary(scene: Scene): Finding[] {
  const { agenda, policy, at } = scene
  const { client, contracts } = agenda
  const starts = contracts.flatMap(({ startsOn }) => (startsOn === null ? [] : [dayNumber(startsOn)]))
  const firstDay = starts.length > 0 ? Math.min(...starts) : dayIn(policy.timeZone, client.addedAt)
  const years = Math.floor((at.month - monthOf(firstDay)) / 12)
  const whole = yearsAfter(firstDay, years) > at.day ? years - 1 : years
  if (whole < 1) return []
  const day = yearsAfter(firstDay, whole)
  const since = `${whole === 1 ? 'a year' : `${whole} years`} on ${formatDay(day)}`
  const sentence = `A client for ${since}: a good moment to thank them`
  return milestone('anniversary', CAUSES.anniversary(whole), sentence, day, scene)
}

/** Told on the day after, when whoever wrote it down may be glad to be reminded of what comes next. */
function renewed(scene: Scene): Finding[] {
  const { agenda, policy, at } = scene
  const contracts = new Map<object, (typeof agenda.contracts)[number]>(
    agenda.contracts.map((contract) => [contract, contract])
  )
  const { terms } = renewalsBy(at.instant, agenda.contracts)
  return terms.flatMap((term) => {
    const { renewal, knownSince, securedAt = null } = contracts.get(term.contract) ?? {}
    if (knownSince === undefined) return []
    // What was settled when we first heard of it is no news, nor what the next file told a moment later.
    const isNews = (since: Instant) => since - knownSince > DAY
    if (isSecure(renewal) && (securedAt === null || !isNews(securedAt))) return []
    const follows = terms
      .filter((other) => replaces(other, term))
      .map(({ contract }) => contracts.get(contract)?.knownSince ?? Infinity)
      .filter(isNews)
    const decidedAt = Math.min(securedAt ?? Infinity, ...follows)
    if (decidedAt > at.instant) return []
    const day = dayIn(policy.timeZone, decidedAt)
    if (Math.abs(term.decisionDay - day) > RENEWAL_DAYS) return []
    const date = formatDay(day)
    const sentence = `The renewal was secured on ${date}: a good moment to thank them and ask for a reference`
    return milestone('renewed', CAUSES.renewed(calendarDate(day)), sentence, day + 1, scene)
  })
}

function recovered(scene: Scene): Finding[] {
  const { recovered } = scene.agenda
  if (recovered === null) return []
  const { since, from } = recovered
  const day = dayNumber(since)
  const sentence = `Below at risk for four weeks, ${from} until ${formatDay(day)}: a good moment to ask what made the difference`
  return milestone('recovered', CAUSES.recovered(since), sentence, day + RECOVERED_DAYS, scene)
}

function milestone(
  kind: Alert['kind'],
  cause: string,
  sentence: string,
  day: DayNumber,
  { agenda: { lastTouch }, policy, at }: Scene
): Finding[] {
  const hasSpoken = lastTouch !== null && dayIn(policy.timeZone, lastTouch) >= day
  if (at.day < day || at.day - day > NEWS_DAYS || hasSpoken) return []
  return [finding({ kind, cause, sentence, severity: 'low', countsFrom: day })]
}

/** 29 February becomes 1 March where there is none. */
function yearsAfter(day: DayNumber, years: number): DayNumber {
  const date = new Date(day * DAY)
  return Date.UTC(date.getUTCFullYear() + years, date.getUTCMonth(), date.getUTCDate()) / DAY
}

function isSecure(renewal: string | undefined): boolean {
  return renewal === 'secured' || renewal === 'renewed'
}
