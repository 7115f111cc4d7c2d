import type { Instant } from '../../../src/domain/time.ts'
import { BEGIN, dateOf } from '../world/days.ts'
import type { Digest, Somebody, World } from '../world/world.ts'
import { dayAt, goodMoment, weekly } from './clocks.ts'
import type { Ticks } from './decide.ts'
import { saidAt } from './spell.ts'

const HOUR = 3_600_000
const MONDAY = { weekday: 1, hour: 9, minute: 0 }

/** A message that comes by the clock, in a line: to whom, what, when, and for when it was due. */
export const slotLine = (recipient: string, kind: string, at: Instant, slotAt: Instant) =>
  `${new Date(at).toISOString()} ${kind} to ${recipient} for ${new Date(slotAt).toISOString()}`

/** All digests, their copies and Monday plans of the year. */
export function expectedByTheClock(world: World, ticks: Ticks, end: Instant): string[] {
  const lines: string[] = []
  const add = (recipient: string, kind: string, at: Instant, slotAt: Instant) => {
    if (at < end) lines.push(slotLine(recipient, kind, at, slotAt))
  }
  for (const digest of world.digests)
    for (const [slot, at] of runs(digest, 48, ticks, end)) {
      add(digest.channelId, 'digest', at, slot)
      if (digest.segment !== '') continue
      for (const person of world.people.filter(({ wantsDigest }) => wantsDigest))
        add(`U${person.name}`, 'digest_copy', ticks(goodMoment(at, person, false, world)), slot)
    }
  for (const timeZone of new Set(world.people.map((person) => person.timeZone)))
    for (const [slot, at] of runs({ ...MONDAY, timeZone }, 24, ticks, end))
      for (const person of world.people)
        if (person.timeZone === timeZone && hasPlan(person, world, slot, at))
          add(`U${person.name}`, 'plan', ticks(goodMoment(at, person, false, world)), slot)
  return lines
}

/** The slots that run, and when: late ones only while they are young enough, and the latest of several. */
function runs(
  time: Pick<Digest, 'weekday' | 'hour' | 'minute' | 'timeZone'>,
  hours: number,
  ticks: Ticks,
  end: Instant
): [slot: Instant, at: Instant][] {
  const latest = new Map<Instant, Instant>()
  for (const slot of weekly(time, BEGIN, end)) latest.set(ticks(slot), slot)
  return [...latest].flatMap(([at, slot]) => (at - slot <= hours * HOUR ? [[slot, at]] : []))
}

/** Who owns or backs up a client that is not archived, or covers for somebody; not who is away. */
function hasPlan(
  { id, leavesAt }: Somebody,
  { covers, clients }: World,
  slot: Instant,
  at: Instant
): boolean {
  const today = dateOf(dayAt(slot))
  const held = covers.filter(({ fromOn, untilOn }) => fromOn <= today && today <= untilOn)
  if (leavesAt <= at || held.some(({ awayId }) => awayId === id)) return false
  if (held.some(({ delegateId }) => delegateId === id)) return true
  return clients.some(({ facts }) => {
    const says = saidAt(facts, at)
    return says !== null && says.archivedAt === null && (says.ownerId === id || says.backupId === id)
  })
}
