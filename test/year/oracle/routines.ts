import type { Instant } from '../../../src/domain/time.ts'
import { dayOfDate, END } from '../world/days.ts'
import type { Client, World } from '../world/world.ts'
import { dayAt, startOf } from './clocks.ts'
import { KEYS } from './keys.ts'
import { type Finder, type Spell, saidAt, spell, stretches, turnsOf } from './spell.ts'

const LEVELS = ['healthy', 'watch', 'at risk', 'critical']
const isBad = (level: string) => LEVELS.indexOf(level) >= 2

/** A level that rose is news for two weeks, or until it changes again. */
export const levels: Finder = ({ standings }) => {
  const changes = standings.filter(({ level }, i) => i > 0 && standings[i - 1]?.level !== level)
  return changes.flatMap(({ at, day, level }, i) => {
    const before = standings[standings.findIndex((one) => one.at === at) - 1]?.level ?? level
    if (LEVELS.indexOf(level) < LEVELS.indexOf(before)) return []
    const until = Math.min(changes[i + 1]?.at ?? Infinity, startOf(dayOfDate(day) + 15))
    const to = level === 'critical' ? 'both' : 'assignee'
    return spell(KEYS.level(level, day), at, until, dayOfDate(day), [['risen', 0, to]])
  })
}

/** Four weeks at risk or worse, and no better at their end than when they began. */
export const reviews: Finder = ({ standings }) => {
  const spells: Spell[] = []
  for (const [i, { level, day, at }] of standings.entries()) {
    const before = standings[i - 1]
    if (!isBad(level) || (before !== undefined && isBad(before.level))) continue
    const since = dayOfDate(day)
    const until = standings.find((one) => one.at > at && !isBad(one.level))?.at ?? Infinity
    for (let period = 1; startOf(since + 28 * period) < Math.min(until, END); period++) {
      const start = since + 28 * period
      const first = scoreBefore(standings, start - 27)
      const last = scoreBefore(standings, start)
      const end = Math.min(until, startOf(start + 28))
      if (last >= first)
        spells.push(...spell(KEYS.review(since, period), startOf(start), end, start, [['review', 0, 'both']]))
    }
  }
  return spells
}

function scoreBefore(standings: Client['standings'], day: number): number {
  return standings.filter((one) => dayOfDate(one.day) < day).at(-1)?.score ?? 0
}

/** For two weeks, or until the new owner or anybody has spoken with them. */
export const handOvers: Finder = ({ facts, talks }) =>
  facts.versions.flatMap(({ at, says }, i) => {
    const before = facts.versions[i - 1]?.says.ownerId ?? says.ownerId
    if (before === says.ownerId || says.byId === says.ownerId) return []
    const day = dayAt(at)
    const next =
      facts.versions.find((one) => one.at > at && one.says.ownerId !== says.ownerId)?.at ?? Infinity
    const spoken = talks.find((talk) => talk.at > at)?.at ?? Infinity
    const until = Math.min(next, spoken, startOf(day + 15))
    const steps = [
      ['waiting', 3],
      ['again', 7]
    ] as const
    return spell(KEYS.handedOver(day), at, until, day, steps, { assigneeId: says.ownerId })
  })

/** Each quarter since the last health check of A and B clients. */
export const healthChecks: Finder = ({ tier, recordedAt, healthChecks: checks }) =>
  tier === 'C'
    ? []
    : stretches([recordedAt, ...checks.filter((at) => at > recordedAt)]).flatMap(([from, until]) => {
        const since = dayAt(from)
        return [1, 2, 3, 4].flatMap((quarter) => {
          const day = since + 91 * quarter
          const end = Math.min(until, startOf(day + 91))
          const steps = [
            ['check', 0],
            ['again', 14]
          ] as const
          return spell(KEYS.healthCheck(since, quarter), startOf(day), end, day, steps)
        })
      })

/** Once a month, on a day that its id says: something is missing that nobody has confirmed to be so, or nobody has looked for half a year. */
export const confirmations: Finder = (client, world) => {
  const { facts, contacts, contracts, confirmations: confirmed, recordedAt } = client
  const months = Array.from({ length: 14 }, (_, i) => Date.UTC(2026, 11 + i, turnIn(client.id)) / 86_400_000)
  const turns = [
    ...turnsOf(facts, ...contacts, ...contracts),
    ...months.map((day) => startOf(day)),
    ...confirmed,
    ...world.people.map(({ leavesAt }) => leavesAt).filter(Number.isFinite),
    ...contacts.flatMap(({ versions }) =>
      versions.flatMap(({ says: { leftOn } }) => (leftOn === null ? [] : [startOf(dayOfDate(leftOn))]))
    )
  ].filter((at) => at >= recordedAt)
  return stretches(turns).flatMap(([from, until]) => {
    const first = months.filter((day) => startOf(day) <= from).at(-1)
    if (first === undefined || dayAt(recordedAt) > first - 28) return []
    const changedAt = Math.max(...turnsOf(facts, ...contacts).filter((at) => at <= from))
    const confirmedAt = Math.max(-Infinity, ...confirmed.filter((at) => at <= from))
    const isConfirmed = confirmedAt >= changedAt
    const isOld = dayAt(Math.max(changedAt, isConfirmed ? confirmedAt : 0)) < first - 180
    if (!isOld && (isConfirmed || isComplete(client, world, from))) return []
    const month = new Date(first * 86_400_000).toISOString().slice(0, 7)
    return spell(KEYS.confirm(month), from, until, first, [['confirm', 0]], { freshDays: 6 })
  })
}

/** The id as digits to the base of 31, without what is beyond 32 bits, spread over 28 days. */
function turnIn(id: string): number {
  const digits = [...id].reverse().map((letter, place) => BigInt(letter.charCodeAt(0)) * 31n ** BigInt(place))
  const number = digits.reduce((sum, digit) => sum + digit, 0n) % 2n ** 32n
  return Number(number % 28n) + 1
}

function isComplete(
  { facts, contacts, contracts, hasRevenue }: Client,
  { people }: World,
  at: Instant
): boolean {
  const owner = people.find(({ id }) => id === saidAt(facts, at)?.ownerId)
  const hasExecutive = contacts.some((contact) => {
    const says = saidAt(contact, at)
    return says?.isExecutive === true && (says.leftOn === null || startOf(dayOfDate(says.leftOn)) > at)
  })
  const hasContract = contracts.some((contract) => saidAt(contract, at) !== null)
  return owner !== undefined && owner.leavesAt > at && hasRevenue && hasExecutive && hasContract
}
