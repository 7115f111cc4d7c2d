import { describe, expect, test } from 'vitest'
import type { ClientAgenda } from '../../../src/domain/attention/agenda.ts'
import { DAY } from '../../../src/domain/time.ts'
import { daysAgo, NOW } from '../../support/facts.ts'
import { found, lines, newAgenda, newContract } from './agendas.ts'

const client = (client: Partial<ClientAgenda['client']>) => ({ ...newAgenda().client, ...client })

describe('an anniversary', () => {
  const since = (day: string) => ({ client: client({ addedAt: Date.parse(`${day}T12:00:00Z`) }) })

  test('is there for two weeks from the day on, or until somebody speaks with them', () => {
    expect(lines(since('2023-11-22'))).toEqual([
      'anniversary:3 | low | A client for 3 years on 22 Nov 2026: a good moment to thank them'
    ])
    const lastYear = { ...since('2025-11-08'), lastTouch: daysAgo(15) }
    expect(lines(lastYear)).toEqual([
      'anniversary:1 | low | A client for a year on 8 Nov 2026: a good moment to thank them'
    ])
    expect(lines({ ...lastYear, lastTouch: daysAgo(14) })).toEqual([])
    expect(lines({ ...since('2025-11-07'), lastTouch: daysAgo(16) })).toEqual([])
    expect(lines(since('2025-11-23'))).toEqual([])
    expect(lines(since('2026-11-22'))).toEqual([])
  })

  test('counts from the first contract, and comes on 1 March to who began on 29 February', () => {
    const contracts = [
      newContract({ startsOn: '2024-02-29', endsOn: '2025-12-31', renewal: 'renewed' }),
      newContract({ sourceKey: 'k2', startsOn: '2026-01-01', endsOn: '2028-12-31' })
    ]
    const causes = (day: string) =>
      found({ contracts, lastTouch: Date.parse(day) - DAY }, Date.parse(day)).map(({ cause }) => cause)
    expect(causes('2026-02-28T12:00:00Z')).not.toContain('anniversary:2')
    expect(causes('2026-03-01T12:00:00Z')).toContain('anniversary:2')
  })
})

describe('a renewal that was secured', () => {
  const secured = newContract({ renewal: 'secured', securedAt: daysAgo(2) })
  const told = (agenda: Partial<ClientAgenda>, now = NOW) =>
    lines({ lastTouch: daysAgo(9), ...agenda }, now).filter((line) => line.startsWith('renewed'))
  const line =
    'renewed:2026-11-20 | low | The renewal was secured on 20 Nov 2026: a good moment to thank them and ask for a reference'

  test('is told from the day after for two weeks, or until somebody speaks with them', () => {
    expect(told({ contracts: [secured] }, daysAgo(2))).toEqual([])
    expect(told({ contracts: [secured] }, daysAgo(1))).toEqual([line])
    expect(told({ contracts: [secured] }, NOW + 13 * DAY)).toEqual([line])
    expect(told({ contracts: [secured] }, NOW + 14 * DAY)).toEqual([])
    expect(told({ contracts: [secured], lastTouch: daysAgo(2) })).toEqual([line])
    expect(told({ contracts: [secured], lastTouch: daysAgo(1) })).toEqual([])
  })

  test('is also one that another contract has followed since', () => {
    const next = newContract({
      sourceKey: 'k2',
      startsOn: '2027-01-01',
      endsOn: '2027-12-31',
      knownSince: daysAgo(2)
    })
    expect(told({ contracts: [newContract(), next] })).toEqual([line])
    expect(told({ contracts: [newContract(), { ...next, startsOn: '2026-03-01' }] })).toEqual([])
    const both = [newContract({ renewal: 'renewed', securedAt: daysAgo(1) }), next]
    expect(told({ contracts: both })).toEqual([line])
  })

  test('is no news where it was on record from the start, or when no decision was near', () => {
    expect(told({ contracts: [{ ...secured, securedAt: null }] })).toEqual([])
    const follower = newContract({ sourceKey: 'k2', startsOn: '2027-01-01', endsOn: '2027-12-31' })
    expect(told({ contracts: [newContract(), follower] })).toEqual([])
    const late = { ...follower, knownSince: daysAgo(2) }
    expect(told({ contracts: [newContract({ renewal: 'renewed' }), late] })).toEqual([])
    expect(told({ contracts: [{ ...secured, endsOn: '2027-03-20' }] })).toEqual([line])
    expect(told({ contracts: [{ ...secured, endsOn: '2027-03-21' }] })).toEqual([])
  })

  test('is no news where it was on record within a day, as from one file and the next', () => {
    const knownSince = daysAgo(3)
    const at = (securedAt: number) => told({ contracts: [{ ...secured, knownSince, securedAt }] })
    expect(at(knownSince + DAY)).toEqual([])
    expect(at(knownSince + DAY + 1)).toEqual([line])
    const follower = { sourceKey: 'k2', startsOn: '2027-01-01', endsOn: '2027-12-31' }
    const followed = (since: number) =>
      told({ contracts: [newContract({ knownSince }), newContract({ ...follower, knownSince: since })] })
    expect(followed(knownSince + DAY)).toEqual([])
    expect(followed(knownSince + DAY + 1)).toEqual([line])
  })

  test('is told once of a client, however many of its contracts were secured that day', () => {
    expect(told({ contracts: [secured, { ...secured, sourceKey: 'k2' }] })).toEqual([line])
  })
})

describe('a client that was at risk', () => {
  const back = { recovered: { since: '2026-10-25', from: 'critical' as const }, lastTouch: daysAgo(1) }
  const line =
    'recovered:2026-10-25 | low | Below at risk for four weeks, critical until 25 Oct 2026: a good moment to ask what made the difference'
  const told = (agenda: Partial<ClientAgenda>, now = NOW) =>
    lines(agenda, now).filter((each) => each.startsWith('recovered'))

  test('is told of four weeks after it got better, for two weeks, or until somebody speaks with them', () => {
    expect(told(back, daysAgo(1))).toEqual([])
    expect(told(back)).toEqual([line])
    expect(told(back, NOW + 14 * DAY)).toEqual([line])
    expect(told(back, NOW + 15 * DAY)).toEqual([])
    expect(told({ ...back, lastTouch: NOW })).toEqual([])
  })
})
