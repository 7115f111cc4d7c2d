import { createDice } from '../../domain/assessment/golden/clients/dice.ts'
import { dateOf, FIRST_DAY } from './days.ts'
import { sometimeOn } from './happenings.ts'
import type { Cover, Somebody } from './world.ts'

const ZONES = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu'] as const

const PEOPLE = 24

/** Nobody leaves before that. */
const NEVER = Number.POSITIVE_INFINITY

/** Most have set none; some work early, at night, or want no messages at noon. */
const QUIET = [
  null,
  { from: 18, to: 10 },
  null,
  { from: 12, to: 14 },
  null,
  { from: 6, to: 20 },
  null,
  { from: 22, to: 7 }
]

/** Who leaves in March, and on which day of the year. */
const LEAVER = 8
const LEAVING = 72

/** An id whose order says nothing. */
export const idOf = (kind: string, index: number) =>
  `${createDice(index + kind.charCodeAt(0) * 7_919)
    .between(0x10000000, 0xffffffff)
    .toString(16)}-0000-4000-8000-${(kind.charCodeAt(0) * 1_000_000 + index).toString(16).padStart(12, '0')}`

/** Two dozen people in four zones: two leads, two admins who own no clients, and one who leaves. */
export function makePeople(): Somebody[] {
  return Array.from({ length: PEOPLE }, (_, index) => ({
    id: idOf('person', index),
    name: `P${index}`,
    timeZone: ZONES[index % ZONES.length] ?? ZONES[0],
    quietHours: QUIET[Math.floor(index / ZONES.length + index) % QUIET.length] ?? null,
    isLead: index === 4 || index === 5,
    isAdmin: index < 2,
    wantsDigest: index === 6,
    leavesAt: index === LEAVER ? sometimeOn(FIRST_DAY + LEAVING, 1) : NEVER
  }))
}

/** Holidays of one or two weeks, mostly from Monday to Friday; once two people cover in a row. */
export function makeCovers(people: readonly Somebody[]): Cover[] {
  const cover = (away: number, delegate: number, firstDay: number, days: number): Cover => ({
    awayId: people[away]?.id ?? '',
    delegateId: people[delegate]?.id ?? '',
    fromOn: dateOf(FIRST_DAY + firstDay),
    untilOn: dateOf(FIRST_DAY + firstDay + days - 1)
  })
  return [
    cover(12, 16, 28, 12),
    cover(9, 13, 42, 5),
    cover(10, 14, 58, 9),
    cover(11, 15, 84, 14),
    cover(4, 20, 126, 5),
    cover(17, 21, 140, 12),
    cover(21, 13, 147, 5),
    cover(18, 22, 175, 19),
    cover(19, 23, 203, 3),
    cover(16, 20, 224, 12),
    cover(5, 9, 308, 5),
    cover(22, 18, 336, 14)
  ]
}
