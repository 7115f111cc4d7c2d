import type { Instant } from '../../../src/domain/time.ts'
import { dayOfDate } from '../world/days.ts'
import type { Client } from '../world/world.ts'
import { dayAt, startOf } from './clocks.ts'
import { begin, type Contract, contractsAt, end, firstDecision, follows, isSecure } from './contracts.ts'
import { KEYS } from './keys.ts'
import { type Finder, type Spell, saidAt, spell, stretches, turnsOf } from './spell.ts'

const PROMISE = [
  ['due', 0],
  ['overdue', 1],
  ['again', 7],
  ['escalated', 14, 'escalation']
] as const

/** Promises and actions, from a week before they are due. */
export const plans: Finder = (client) =>
  client.plans.flatMap((plan) =>
    stretches(turnsOf(plan)).flatMap(([from, until]) => {
      const says = saidAt(plan, from)
      if (says === null || says.doneOn !== null) return []
      const due = dayOfDate(says.dueOn)
      const begins = Math.max(from, startOf(due - 7))
      return spell(KEYS[plan.kind](plan.key), begins, until, due, PROMISE, { due, assigneeId: says.ownerId })
    })
  )

/**
 * What was agreed at a check-in, until the next one of the same person or with one of the same people, or of anybody once they are all
 * gone; for half a year.
 */
export const nextSteps: Finder = (client, { people }) =>
  client.talks.flatMap(({ key, at, nextStepOn, teammateId, contactIds }) => {
    if (nextStepOn === null) return []
    const due = dayOfDate(nextStepOn)
    const begins = Math.max(at, client.recordedAt, startOf(due - 7))
    const later = client.talks.filter((talk) => talk.at > at)
    const followed = later.find(
      (talk) => talk.teammateId === teammateId || talk.contactIds.some((id) => contactIds.includes(id))
    )
    const gone = Math.max(
      ...people.filter(({ id }) => id === teammateId).map(({ leavesAt }) => leavesAt),
      ...client.contacts.filter((contact) => contactIds.includes(contact.key)).map(goneAt)
    )
    const until = Math.min(
      followed?.at ?? Infinity,
      Math.max(gone, later[0]?.at ?? Infinity),
      startOf(dayAt(at) + 181)
    )
    return spell(KEYS.nextStep(key), begins, until, due, PROMISE.slice(0, 3), { due, assigneeId: teammateId })
  })

/** From when on a contact has left, as far as it is on record. */
function goneAt({ versions }: Client['contacts'][number]): Instant {
  const left = versions.flatMap(({ at, says: { leftOn, archivedAt } }) => [
    ...(leftOn === null ? [] : [Math.max(at, startOf(dayOfDate(leftOn)))]),
    ...(archivedAt === null ? [] : [at])
  ])
  return Math.min(Infinity, ...left)
}

/** Decisions on contracts: the earlier of option and notice, else the end. */
export const decisions: Finder = (client) =>
  stretches(turnsOf(...client.contracts)).flatMap(([from, until]) => {
    const all = contractsAt(client, from)
    return all.flatMap((contract) => {
      return isSecure(contract) || all.some((other) => follows(other, contract))
        ? []
        : decision(contract, all, from, until)
    })
  })

function decision(contract: Contract, all: Contract[], from: Instant, until: Instant): Spell[] {
  const { key } = contract
  const { name, day } = firstDecision(contract)
  const endDay = end(contract)
  // While another one runs, one that has ended is history.
  const running = all.filter(
    (other) => other !== contract && begin(other) <= endDay + 1 && end(other) > endDay
  )
  const past = running.length === 0 ? Infinity : startOf(endDay + 1)
  const revived = Math.max(...running.map((other) => startOf(end(other) + 1)))
  const steps = [
    ['120', -120],
    ['90', -90],
    ['60', -60],
    ['30', -30, 'both'],
    ['passed', 1]
  ] as const
  const begins = Math.max(from, startOf(day - 120))
  const cause = KEYS.decision(key, name)
  return [
    ...spell(cause, begins, Math.min(until, past), day, steps, { due: day }),
    ...(past === Infinity ? [] : spell(cause, Math.max(begins, revived), until, day, steps, { due: day }))
  ]
}

/** A talk about what comes next, two weeks after the last contract ended, if nobody has spoken with them. */
export const projectEnded: Finder = (client) =>
  stretches([...turnsOf(...client.contracts), ...client.talks.map(({ at }) => at)]).flatMap(
    ([from, until]) => {
      const [last] = contractsAt(client, from).sort((a, b) => end(b) - end(a))
      if (last === undefined || isSecure(last)) return []
      const endDay = end(last)
      if (client.talks.some(({ at }) => at <= from && dayAt(at) > endDay)) return []
      const begins = Math.max(from, startOf(endDay + 14))
      const steps = [
        ['ended', 0],
        ['again', 14]
      ] as const
      return spell(
        KEYS.projectEnded(last.key),
        begins,
        Math.min(until, startOf(endDay + 61)),
        endDay + 14,
        steps
      )
    }
  )

export const threats: Finder = (client) =>
  client.threats.flatMap(({ key, kind, versions }) =>
    versions.slice(0, 1).flatMap(({ at, says: { openedOn, ownerId } }) => {
      const day = openedOn === null ? dayAt(at) : dayOfDate(openedOn)
      const from = Math.max(at, openedOn === null ? at : startOf(day))
      const until = versions.find(({ says }) => says.isOver)?.at ?? Infinity
      const to = kind === 'leaving' ? 'both' : 'assignee'
      return spell(KEYS.threat(kind, key), from, until, day, [['known', 0, to]], { assigneeId: ownerId })
    })
  )
