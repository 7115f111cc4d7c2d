import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { COURSES } from '../../src/domain/nudges/moments.ts'
import { defaultSettings } from '../../src/domain/policy.ts'
import { createBook } from '../support/book.ts'
import { openTestStore } from '../support/opened-store.ts'
import { differences } from './differences.ts'
import { expectedByTheClock, slotLine } from './oracle/by-the-clock.ts'
import { expectedNudges } from './oracle/expected.ts'
import { lineOf } from './oracle/say.ts'
import type { Spoken } from './run/bot.ts'
import { type Mishaps, passYear, ticksIn } from './run/year.ts'
import { END } from './world/days.ts'
import { makeWorld } from './world/make-world.ts'

const world = makeWorld()
const settings = {
  ...defaultSettings,
  playbooks: [],
  workingTime: { ...defaultSettings.workingTime, holidays: world.holidays }
}

/** Three weeks without a bot, from a Monday morning to a Monday at 16:00 in Berlin; and a clock that goes back on a Monday in May. */
const mishaps: Mishaps = {
  rest: { from: Date.UTC(2027, 8, 27, 4), until: Date.UTC(2027, 9, 18, 14) },
  clockBackAt: Date.UTC(2027, 4, 10, 7, 5)
}
const ticks = ticksIn(mishaps)

let spoken: Spoken[]
let faults: unknown[]

beforeAll(async () => {
  const opened = await openTestStore()
  const book = await createBook(opened.url, { timeZone: world.timeZone })
  const year = await passYear(world, settings, mishaps, { ...opened, book })
  spoken = year.spoken
  faults = year.faults
  await book.close()
  await opened.close()
}, 600_000)
afterAll(() => {
  spoken = []
})

/** Each thing that somebody was told, in a line. */
function saidNudges(): string[] {
  const people = new Map(world.people.map((person) => [`U${person.name}`, person]))
  return spoken.flatMap(({ recipient, at, words }) => {
    const person = people.get(recipient)
    if (words.kind !== 'nudges') return []
    if (person === undefined) return [`${recipient} is nobody`]
    return words.items.map(({ alert, step }) =>
      lineOf(person, at, `${alert.client.name} ${alert.cause} ${step}`)
    )
  })
}

function saidByTheClock(): string[] {
  return spoken.flatMap(({ recipient, at, words }) =>
    words.kind === 'by_the_clock' && words.of !== 'digest_more'
      ? [slotLine(recipient, words.of, at, words.slotAt)]
      : []
  )
}

describe('in a year of 300 clients and 24 people in four zones', () => {
  test('nothing goes wrong', () => {
    expect(faults).toEqual([])
  })

  test('everybody is told what the rules call for, when they call for it, once, and nothing else', () => {
    const expected = expectedNudges(world, ticks, END)
    expect(expected.length).toBeGreaterThan(10_000)
    expect(differences(expected, saidNudges())).toEqual({ missing: [], tooMuch: [] })
  })

  test('there is something of every kind to tell', () => {
    const lines = saidNudges()
    const kinds = Object.keys(COURSES).filter((kind) => kind !== 'told' && kind !== 'critical')
    expect(kinds.filter((kind) => !lines.some((line) => line.includes(` ${kind}:`)))).toEqual([])
  })

  test('every digest and Monday plan comes at its time by the clocks of its zone', () => {
    const expected = expectedByTheClock(world, ticks, END)
    expect(expected.length).toBeGreaterThan(700)
    expect(differences(expected, saidByTheClock())).toEqual({ missing: [], tooMuch: [] })
  })

  test('a time that a change of clocks leaves out comes with the change, and one that it repeats comes once', () => {
    const lines = saidByTheClock()
    const on = (day: string, channel: string) =>
      lines.filter((line) => line.startsWith(day) && line.includes(channel)).map((line) => line.slice(11, 16))
    expect(on('2027-03-28', 'CNight')).toEqual(['01:00'])
    expect(on('2027-10-31', 'CNight')).toEqual(['00:30'])
    expect(on('2027-03-14', 'CLate')).toEqual(['06:30'])
    expect(on('2027-11-07', 'CLate')).toEqual(['05:30'])
  })

  test('after three weeks without a bot nobody is flooded', () => {
    const { from, until } = mishaps.rest
    const meanwhile = spoken.filter(({ at }) => from <= at && at < until)
    const afterwards = spoken.filter(({ at }) => until <= at && at < until + 3_600_000)
    const counts = new Map<string, number>()
    for (const { recipient } of afterwards) counts.set(recipient, (counts.get(recipient) ?? 0) + 1)
    expect(meanwhile).toEqual([])
    expect(counts.size).toBeGreaterThan(5)
    // A bundle, the plan of the week, and a digest for one who wants it; in a channel the digest with its thread.
    expect(Math.max(...counts.values())).toBeLessThanOrEqual(3)
  })
})
