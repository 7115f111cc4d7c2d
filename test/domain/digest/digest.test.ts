import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { levels } from '../../../src/domain/assessment/level.ts'
import type { OpenAction } from '../../../src/domain/attention/agenda.ts'
import { dayNumber } from '../../../src/domain/calendar.ts'
import { copiedDigests } from '../../../src/domain/digest/copied-digests.ts'
import { digestOf, LISTED, restOf } from '../../../src/domain/digest/digest.ts'
import { isAtRisk } from '../../../src/domain/digest/digest-client.ts'
import { longDay } from '../../../src/domain/digest/long-day.ts'
import { plannedNext } from '../../../src/domain/digest/planned-next.ts'
import { defaultPlaybooks } from '../../../src/domain/playbooks/default-playbooks.ts'
import type { SignalKey } from '../../../src/domain/policy.ts'
import { digestBook, digestClientAt, euros } from './digest-clients.ts'

describe('a digest', () => {
  test('ranks by what is at stake, and clients without revenue after them by risk', () => {
    const clients = [
      digestClientAt('Unknown and worse', 'critical'),
      digestClientAt('Small', 'critical', { exposure: euros(10) }),
      digestClientAt('Large', 'at risk', { exposure: euros(1000) }),
      digestClientAt('Abroad', 'at risk', { exposure: { amount: '9999999.00', currency: 'USD' } }),
      digestClientAt('Calm', 'watch', { exposure: euros(5000) })
    ]
    const { listed, atRisk } = digestOf(digestBook(clients))
    expect(listed.map(({ name }) => name)).toEqual(['Large', 'Small', 'Unknown and worse', 'Abroad'])
    expect(atRisk).toBe(4)
  })

  test('names changes for the worse first, and of these the riskiest', () => {
    const clients = [
      digestClientAt('Better', 'healthy', { before: { level: 'critical', score: 90 } }),
      digestClientAt('Worse', 'watch', { before: { level: 'healthy', score: 5 } }),
      digestClientAt('Worst', 'critical', { before: { level: 'watch', score: 40 } }),
      digestClientAt('Same', 'critical', { before: { level: 'critical', score: 99 } }),
      digestClientAt('New', 'critical')
    ]
    expect(digestOf(digestBook(clients)).changes).toMatchObject([
      { name: 'Worst', from: 'watch', to: 'critical' },
      { name: 'Worse', from: 'healthy', to: 'watch' },
      { name: 'Better', from: 'critical', to: 'healthy' }
    ])
  })

  test('says what is planned at a client, else what would help most', () => {
    const clients = [digestClientAt('Acme', 'critical'), digestClientAt('Beta', 'at risk')]
    const call = { action: 'Visit', dueDay: 20_782, ownerName: 'Mia' }
    const { listed } = digestOf(digestBook(clients, { planned: new Map([['Acme', call]]) }))
    expect(listed.map(({ next }) => next)).toEqual([
      { ...call, isOverdue: false },
      { action: 'Call Beta', dueDay: null, ownerName: null, isOverdue: false }
    ])
  })

  test.each([
    ['the day before', 20_779, true],
    ['on the day itself', 20_780, false],
    ['on no day', null, false]
  ])('knows whether what was due %s is overdue', (_when, dueDay, isOverdue) => {
    const planned = new Map([['Acme', { action: 'Visit', dueDay, ownerName: null }]])
    const { listed } = digestOf(digestBook([digestClientAt('Acme', 'critical')], { planned }))
    expect(listed[0]?.next).toMatchObject({ action: 'Visit', isOverdue })
  })

  test('says on whom the revenue depends, unless its reader may not see that', () => {
    const clients = [
      digestClientAt('Acme', 'healthy', { revenue: euros(750) }),
      digestClientAt('Beta', 'healthy', { revenue: euros(250) })
    ]
    expect(digestOf(digestBook(clients)).dependence).toBe(
      'Acme brings 75.0 % of EUR revenue: as dependent as on 1.6 clients of equal size.'
    )
    expect(digestOf(digestBook(clients, { hasDependence: false })).dependence).toBeNull()
    expect(digestOf(digestBook(clients.slice(0, 1))).dependence).toBeNull()
  })

  const client = fc.record({
    id: fc.uuid(),
    name: fc.string(),
    level: fc.constantFrom(...levels),
    score: fc.double({ min: 0, max: 100, noNaN: true }),
    before: fc.option(fc.record({ level: fc.constantFrom(...levels), score: fc.constant(50) })),
    exposure: fc.option(fc.nat(10_000).map(euros))
  })
  const clients = fc
    .uniqueArray(client, { selector: ({ id }) => id, maxLength: 120 })
    .map((all) => all.map((each) => digestClientAt(each.name, each.level, each)))

  test('lists seven at most, by what is at stake, and everybody at risk is in it, in its thread or counted', () => {
    fc.assert(
      fc.property(clients, (all) => {
        const book = digestBook(all)
        const { listed, moreListed, atRisk } = digestOf(book)
        const rest = restOf(book, new Set(listed.map(({ id }) => id)))
        const more = rest?.listed ?? []
        const shown = [...listed, ...more]
        const ids = shown.map(({ id }) => id)
        expect(listed.length).toBeLessThanOrEqual(LISTED)
        expect(new Set(ids).size).toBe(ids.length)
        expect(shown.every(isAtRisk)).toBe(true)
        expect(atRisk).toBe(all.filter(isAtRisk).length)
        expect(listed.length + moreListed).toBe(atRisk)
        expect(more.length + (rest?.beyond.listed ?? 0)).toBe(moreListed)
        const stakes = shown.map(({ exposure }) => Number(exposure?.amount ?? -1))
        expect(stakes).toEqual(stakes.toSorted((a, b) => b - a))
      })
    )
  })

  test('names every change of level once, in it, in its thread or as one of a number', () => {
    fc.assert(
      fc.property(clients, (all) => {
        const book = digestBook(all)
        const { changes, moreChanges, listed } = digestOf(book)
        const rest = restOf(book, new Set(listed.map(({ id }) => id)))
        const changed = all.filter(({ before, level }) => before !== null && before.level !== level).length
        expect(changes.length).toBeLessThanOrEqual(LISTED)
        expect(changes.length + moreChanges).toBe(changed)
        expect((rest?.changes.length ?? 0) + (rest?.beyond.changes ?? 0)).toBe(moreChanges)
      })
    )
  })
})

test('a thread says what its digest has not listed, whatever has happened since', () => {
  const clients = ['Acme', 'Beta'].map((name) => digestClientAt(name, 'critical'))
  expect(restOf(digestBook(clients), new Set(['Acme', 'Beta']))).toBeNull()
  expect(restOf(digestBook(clients), new Set(['Acme', 'Gone']))?.listed).toMatchObject([{ name: 'Beta' }])
})

describe('what is next at a client', () => {
  const owner = { id: 'mia', name: 'Mia' }
  const agreed = { sourceKey: 'a', nextStep: 'Send figures', dueOn: '2026-11-30', agreedAt: 0, owner }
  const action = (name: string, dueOn: string | null): OpenAction => ({
    sourceKey: name,
    action: name,
    dueOn,
    playbook: null,
    cause: null,
    owner: null
  })

  const answer = (name: string, dueOn: string, playbook: string, step = 1) => ({
    ...action(name, dueOn),
    playbook,
    sourceKey: `playbook:${playbook}:acme:cause:${step}`
  })
  const quiet = answer('Call Acme', '2026-11-20', 'gone quiet')
  const renewal = answer('Talk about the renewal', '2026-11-23', 'renewal ahead')
  const next = (
    actions: ReturnType<typeof action>[],
    nextStep: typeof agreed | null,
    signal: SignalKey | null
  ) => {
    const nextSteps = nextStep === null ? [] : [nextStep]
    return (
      plannedNext({ actions, nextSteps }, signal, defaultPlaybooks, dayNumber('2026-11-23'))?.action ?? null
    )
  }

  test.each([
    [
      'what a playbook asked for because of the reason, also past due',
      [action('Soon', '2026-11-24'), quiet],
      'Call Acme'
    ],
    [
      'else the action due first',
      [action('Later', '2026-12-02'), action('Soon', '2026-11-24'), renewal],
      'Soon'
    ],
    ['one without a date after those', [action('Some day', null), action('Later', '2026-12-02')], 'Later'],
    ['what was agreed, rather than an action past due', [action('Past', '2026-11-22')], 'Send figures'],
    ['what was agreed, rather than what was planned for another reason', [renewal], 'Send figures']
  ])('is %s', (_what, actions, is) => {
    expect(next(actions, agreed, 'engagement.silence')).toBe(is)
  })

  test('is the first step of a playbook that is not done, whichever is due first', () => {
    const meet = answer('Meet the successor', '2026-12-04', 'executive left', 2)
    const contracts = answer('Go through contracts', '2026-11-27', 'executive left', 3)
    expect(next([contracts, meet], null, 'executive.departed')).toBe('Meet the successor')
  })

  test('is left to what would help most where all plans are past due or for another reason', () => {
    const past = { ...agreed, dueOn: '2026-11-22' }
    expect(next([renewal, action('Past', '2026-11-20')], past, 'executive.silence')).toBeNull()
  })

  test('is what is planned in any case where no signal is the reason', () => {
    expect(next([renewal], agreed, null)).toBe('Talk about the renewal')
    expect(next([], { ...agreed, dueOn: '2026-11-01' }, null)).toBe('Send figures')
  })

  test('is nothing where nobody has planned anything', () => {
    expect(next([], null, null)).toBeNull()
    expect(next([], null, 'pulse')).toBeNull()
  })
})

test.each([
  ['of the whole book, the first', ['b', '', ''], [1]],
  ['of each segment where none is of the whole book', ['b', 'a', 'b'], [0, 1]],
  ['of nothing where there is none', [], []]
])('people get copies %s', (_what, segments, copied) => {
  const digests = segments.map((segment, place) => ({ segment, place }))
  expect(copiedDigests(digests).map(({ place }) => place)).toEqual(copied)
})

test('a digest names its weekday', () => {
  expect(longDay(20_780)).toBe('Monday 23 Nov 2026')
  expect(longDay(-1)).toBe('Wednesday 31 Dec 1969')
})
