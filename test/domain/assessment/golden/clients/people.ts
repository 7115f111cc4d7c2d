import type { ClientFacts, ContactFacts } from '../../../../../src/domain/clients/facts.ts'
import { DAY } from '../../../../../src/domain/time.ts'
import type { Dice } from './dice.ts'
import { before, corrected, dateAfter, instants, written } from './place.ts'
import type { Making } from './temper.ts'

const NAMES = ['Ann Lee', 'Ben Moss', 'Cem Acar', 'Dov Katz', 'Eve Hall', 'Fay Ito', 'Gus Wolf'] as const
const ROLES = ['sponsor', 'signatory', 'decision_maker', 'champion', 'user', 'other'] as const
const teammates = ['owner', 'second', 'third', 'guest'] as const

/** Who is at the client: executives and others, some gone, some handed over, some announced to leave. */
export function createContacts(making: Making): ContactFacts[] {
  const { id: client, anchor, temper, addedAt, dice } = making
  const count = temper.name === 'Bare' ? dice.between(0, 1) : dice.between(1, NAMES.length)
  const ids = NAMES.slice(0, count).map((_, i) => `${client}-p${i + 1}`)
  const newcomer = dice.chance(85) ? (ids.at(-1) ?? 'nobody') : 'nobody'
  return ids.flatMap((id, i) => {
    const knownSince = before(dice, anchor, 0, id === newcomer ? 110 : 700)
    const isGone = dice.chance(id === newcomer ? 4 : temper.trouble + 6)
    const goneDays = dice.chance(20) ? dice.pick([0, -1, -180, -181, 1]) : dice.between(-240, 60)
    const leftOn = isGone ? dateAfter(anchor, goneDays) : null
    const contact = {
      id,
      name: NAMES[i] ?? id,
      title: dice.chance(50) ? 'CFO' : null,
      isExecutive: dice.chance(i === 0 ? 88 : 40),
      role: dice.pick(ROLES),
      addedAt: id === newcomer || dice.chance(30) ? Math.max(addedAt, knownSince) : addedAt,
      leftOn,
      archivedAt: dice.chance(isGone ? 25 : 4) ? archivedAround(making, leftOn) : null,
      successorId: dice.chance(isGone ? 85 : 10) ? successorAmong(dice, ids, id, newcomer) : null,
      rhythmDays: dice.chance(15) ? dice.between(7, 120) : null,
      counterpart: dice.chance(40) ? { id: 'owner', name: 'Olga Roy' } : null
    }
    const isExpected = dice.chance(5)
    if (isExpected) contact.addedAt = before(dice, anchor, -25, -1)
    return corrected(dice, isExpected ? anchor - 30 * DAY : contact.addedAt, contact, () => {
      if (dice.chance(20)) return null
      return { isExecutive: !contact.isExecutive, leftOn: dice.chance(50) ? null : leftOn, rhythmDays: null }
    })
  })
}

/** Mostly whoever came last; sometimes somebody who is gone too, the person themselves, or nobody on record. */
function successorAmong(dice: Dice, ids: string[], id: string, newcomer: string): string {
  return dice.chance(70) ? newcomer : dice.pick([id, 'nobody', ...ids])
}

/** Sometimes on the very day of the leaving. */
function archivedAround({ anchor, dice }: Making, leftOn: string | null): number {
  return leftOn !== null && dice.chance(30)
    ? Date.parse(`${leftOn}T16:00:00Z`)
    : before(dice, anchor, -30, 250)
}

const CADENCE = { A: 14, B: 30, C: 60 }

/** What was said with whom, up to some weeks after the instant, with days of note exactly before it. */
export function createTouchpoints(
  making: Making,
  { tier, checkInDays }: ClientFacts['client'],
  contacts: ContactFacts[]
): ClientFacts['touchpoints'] {
  const { anchor, temper, addedAt, dice } = making
  if (dice.chance(temper.name === 'Bare' ? 60 : 3)) return []
  const cadence = (checkInDays ?? CADENCE[tier]) * DAY
  const percentOf = ([fewest, most]: [number, number]) =>
    Math.floor((cadence * dice.between(fewest, most)) / 100)
  const stop = anchor - percentOf(temper.silentFor)
  const until = temper.silentFor[1] <= 60 ? Math.max(...instants) + 20 * DAY : stop
  const moments: number[] = []
  const isSparse = dice.chance(8)
  const begin = isSparse ? until : Math.max(addedAt, anchor - 420 * DAY)
  for (let at = begin; at < until; at += Math.max(percentOf(temper.gap), DAY))
    moments.push(at + dice.between(0, 7_199_999))
  const days = isSparse ? [dice.pick([120, 180, 365])] : dice.some([0, 90, 120, 180, 365], 15)
  moments.push(...days.map((day) => anchor - day * DAY))
  return moments.flatMap((occurredAt) => {
    const [worst, best] = temper.mood
    const met = contacts.filter(({ addedAt }) => addedAt <= occurredAt).map(({ id }) => id)
    const touchpoint = {
      occurredAt,
      contactIds: dice.some([...new Set(met), 'stranger'], temper.trouble > 40 ? 20 : 45),
      teammateIds: dice.some(teammates, 45),
      sentiment: dice.chance(60) ? dice.between(worst, best) : null
    }
    if (dice.chance(90)) return [written(dice, occurredAt, touchpoint)]
    return corrected(dice, occurredAt, touchpoint, () =>
      dice.chance(50) ? null : { contactIds: [], sentiment: -1 }
    )
  })
}
