import type { TouchpointFacts } from '../../../../../src/domain/clients/facts.ts'
import { daysSince, type Known, mean, ramp } from './known.ts'
import { activeExecutives, contactsOnRecord, isActive, talksWith } from './people.ts'

const CHECK_IN_DAYS = { A: 14, B: 30, C: 60 }
const EXECUTIVE_DAYS = { A: 45, B: 60, C: 90 }
const PEOPLE_WANTED = { A: 3, B: 2, C: 1 }

/** Conversations that took place in the last days; the last day counts to its last millisecond. */
export function talksWithin(known: Known, days: number): TouchpointFacts[] {
  return known.facts.touchpoints.filter(
    ({ occurredAt }) => occurredAt <= known.asOf && daysSince(known, occurredAt) <= days
  )
}

export function engagementSilence(known: Known): number {
  const { tier, checkInDays, addedAt } = known.facts.client
  const talks = talksWithin(known, Number.POSITIVE_INFINITY).map(({ occurredAt }) => occurredAt)
  const last = talks.length > 0 ? Math.max(...talks) : addedAt
  return ramp(daysSince(known, last) / (checkInDays ?? CHECK_IN_DAYS[tier]), 1, 3)
}

export function executiveSilence(known: Known): number | null {
  const { tier, executiveDays } = known.facts.client
  const severities = activeExecutives(known).map(({ id, role, addedAt, rhythmDays }) => {
    const talks = talksWith(known, id)
    const last = talks.length > 0 ? Math.max(...talks) : addedAt
    const cadence = rhythmDays ?? executiveDays ?? EXECUTIVE_DAYS[tier]
    const factor = role === 'signatory' || role === 'sponsor' ? 1 : 0.8
    return factor * ramp(daysSince(known, last) / cadence, 1, 3)
  })
  return severities.length === 0 ? null : Math.max(...severities)
}

export function relationshipThin(known: Known): number | null {
  if (talksWithin(known, 180).length === 0) return null
  const there = new Set(
    contactsOnRecord(known)
      .filter((contact) => isActive(known, contact))
      .map(({ id }) => id)
  )
  const talks = talksWithin(known, 90).filter(({ contactIds }) => contactIds.some((id) => there.has(id)))
  const touched = new Set(talks.flatMap(({ contactIds }) => contactIds).filter((id) => there.has(id)))
  const ours = new Set(talks.flatMap(({ teammateIds }) => teammateIds))
  const wanted = PEOPLE_WANTED[known.facts.client.tier]
  return Math.max(0, wanted - Math.min(touched.size, ours.size)) / wanted
}

export function sentimentRecent(known: Known): number | null {
  const judged = talksWithin(known, 120)
    .sort((a, b) => b.occurredAt - a.occurredAt)
    .flatMap(({ sentiment }) => (sentiment === null ? [] : [sentiment]))
  return judged.length === 0 ? null : ramp(mean(judged.slice(0, 3)), 0.5, -2)
}
