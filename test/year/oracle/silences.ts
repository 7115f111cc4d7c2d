import type { Instant } from '../../../src/domain/time.ts'
import { dayOfDate } from '../world/days.ts'
import type { Client, Contact } from '../world/world.ts'
import { dayAt, startOf } from './clocks.ts'
import { KEYS } from './keys.ts'
import { type Finder, type Spell, saidAt, spell, stretches, turnsOf } from './spell.ts'

const CADENCES = { A: [14, 45], B: [30, 60], C: [60, 90] } as const

const SILENCE = [
  ['ahead', -7],
  ['overdue', 1],
  ['again', 8],
  ['escalated', 22, 'escalation']
] as const

/** Announced a week ahead, half-way where that is sooner. */
function silence(
  cause: string,
  since: number,
  agreed: number,
  from: Instant,
  until: Instant,
  assigneeId: string | null
): Spell[] {
  const due = since + agreed
  const begins = Math.max(from, startOf(due - Math.min(7, Math.floor(agreed / 2))))
  return spell(cause, begins, until, due, SILENCE, { due, assigneeId })
}

export const quiet: Finder = ({ talks, facts, tier, addedAt }) => {
  const spoken = talks.map(({ at }) => at)
  return stretches([...spoken, ...turnsOf(facts)]).flatMap(([from, until]) => {
    const says = saidAt(facts, from)
    if (says === null) return []
    const since = dayAt(lastTalk(spoken, from) ?? addedAt)
    return silence(KEYS.quiet(since), since, says.checkInDays ?? CADENCES[tier][0], from, until, null)
  })
}

function lastTalk(talks: readonly Instant[], at: Instant): Instant | null {
  const past = talks.filter((talk) => talk <= at)
  return past.length === 0 ? null : Math.max(...past)
}

export const executiveSilent: Finder = (client) =>
  client.contacts.flatMap((contact) => executiveSilence(contact, client))

function executiveSilence(contact: Contact, { facts, talks, tier }: Client): Spell[] {
  const spoken = talks.filter(({ contactIds }) => contactIds.includes(contact.key)).map(({ at }) => at)
  return stretches([...spoken, ...turnsOf(facts, contact)]).flatMap(([from, until]) => {
    const says = saidAt(contact, from)
    const ofClient = saidAt(facts, from)
    if (says === null || ofClient === null || !says.isExecutive) return []
    const leaves = says.leftOn === null ? Infinity : startOf(dayOfDate(says.leftOn))
    const agreed = says.rhythmDays ?? ofClient.executiveDays ?? CADENCES[tier][1]
    const since = dayAt(lastTalk(spoken, from) ?? contact.addedAt)
    const cause = KEYS.executiveSilent(contact.key, since)
    return silence(cause, since, agreed, from, Math.min(until, leaves), says.counterpartId)
  })
}

/** Executives who leave, until somebody has met who follows them, for half a year. */
export const executiveLeft: Finder = ({ contacts, talks }) =>
  contacts.flatMap((contact) => {
    const found = contact.versions.find(({ says }) => says.leftOn !== null)
    if (found === undefined || found.says.leftOn === null || !found.says.isExecutive) return []
    const day = dayOfDate(found.says.leftOn)
    const follower = contact.versions.find(({ says }) => says.successorId !== null)
    const met = talks.find(({ contactIds }) => contactIds.includes(follower?.says.successorId ?? ''))
    const until = Math.min(
      startOf(day + 181),
      follower === undefined || met === undefined ? Infinity : Math.max(follower.at, met.at)
    )
    const counted = Math.max(day, dayAt(found.at))
    const [known, ...later] = [
      ['known', 0],
      ['again', 7],
      ['still', 14],
      ['escalated', 21, 'escalation']
    ] as const
    return spell(KEYS.executiveLeft(contact.key), found.at, until, counted, [known, ...later], {
      assigneeId: found.says.counterpartId,
      freshDays: Infinity
    }).map((one) => ({
      ...one,
      steps: one.steps.map((step, i) => (i === 0 ? { ...step, at: -Infinity } : step))
    }))
  })
