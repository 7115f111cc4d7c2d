import { describe, expect, test } from 'vitest'
import type { ContractFacts } from '../../../../src/domain/clients/facts.ts'
import { assessed, clientFacts, contract, daysAgo, sentenceOf, severityOf } from '../facts.ts'

const facts = (...contracts: ContractFacts[]) => clientFacts({ contracts })
const window = (...contracts: ContractFacts[]) => severityOf('renewal.window', facts(...contracts))

describe('the renewal of a contract', () => {
  test('begins to count 120 days before the end and counts in full on the last day and after', () => {
    expect(window(contract('2027-03-22'))).toBe(0)
    expect(window(contract('2027-01-21'))).toBe(0.5)
    expect(window(contract('2026-11-22'))).toBe(1)
    expect(window(contract('2026-06-30'))).toBe(1)
  })

  test('is decided on the earlier of option and notice date, else at the end', () => {
    expect(window(contract('2027-12-31', { noticeOn: '2027-01-21' }))).toBe(0.5)
    expect(window(contract('2027-12-31', { noticeOn: '2027-01-21', optionOn: '2026-12-22' }))).toBe(0.75)
    expect(window(contract('2026-12-31', { noticeOn: '2027-03-22' }))).toBe(0)
  })

  test('says which date it is and how far away', () => {
    const sentence = (...contracts: ContractFacts[]) => sentenceOf('renewal.window', facts(...contracts))
    expect(sentence(contract('2027-12-31', { noticeOn: '2026-12-14' }))).toBe(
      'Renewal not secured, notice date 14 Dec 2026 is in 22 days'
    )
    expect(sentence(contract('2027-12-31', { optionOn: '2026-11-22' }))).toBe(
      'Renewal not secured, option date 22 Nov 2026 is today'
    )
    expect(sentence(contract('2026-11-21'))).toBe(
      'Renewal not secured, contract end 21 Nov 2026 was 1 day ago'
    )
    expect(sentence(contract('2026-12-31', { renewal: 'declined' }))).toBe(
      'Renewal declined, contract end on 31 Dec 2026'
    )
  })

  test('counts calendar days in the zone of the workspace', () => {
    const at = (instant: string) =>
      severityOf('renewal.window', facts(contract('2026-11-30')), Date.parse(instant))
    expect(at('2026-11-29T22:59:59Z')).toBeCloseTo(1 - 1 / 120, 12)
    expect(at('2026-11-29T23:00:00Z')).toBe(1)
  })

  test('is no matter once secured or renewed', () => {
    expect(window(contract('2026-12-01', { renewal: 'secured' }))).toBe(0)
    expect(window(contract('2026-12-01', { renewal: 'renewed' }))).toBe(0)
  })

  test('goes on counting when the client has declined, and asks what it would take', () => {
    const declined = facts(contract('2027-01-21', { renewal: 'declined' }), contract('2027-01-21'))
    expect(severityOf('renewal.window', declined)).toBe(0.5)
    expect(assessed(declined).drivers.map(({ nextStep }) => nextStep)).toContain(
      'Ask Acme what it would take to stay'
    )
  })

  test('is settled by a contract that takes over at the end of the old one', () => {
    const old = contract('2026-12-31', { startsOn: '2026-01-01' })
    expect(window(old, contract('2027-12-31', { startsOn: '2027-01-01' }))).toBe(0)
    expect(window(old, contract('2027-11-30', { startsOn: '2026-12-01' }))).toBe(0)
    expect(window(contract('2026-12-31'), contract('2027-12-31', { startsOn: '2027-01-01' }))).toBe(0)
  })

  test('is needed for each of two contracts that run in parallel, so the earlier date counts', () => {
    const half = contract('2027-01-21', { startsOn: '2026-01-22' })
    const later = contract('2027-06-30', { startsOn: '2026-07-01' })
    expect(window(half, later)).toBe(0.5)
    expect(window(later, half)).toBe(0.5)
    expect(window(later)).toBe(0)
  })

  test('is history for a contract that ended while another one is running', () => {
    expect(window(contract('2026-10-31', { startsOn: '2026-01-01' }), contract('2027-12-31'))).toBe(0)
    expect(window(contract('2026-10-31'), contract('2026-10-31'))).toBe(1)
  })

  test('is unknown without a contract, also when one is recorded only later', () => {
    expect(window()).toBeNull()
    expect(window(contract('2026-12-01', { recordedAt: daysAgo(-1) }))).toBeNull()
  })
})
