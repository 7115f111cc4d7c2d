import { describe, expect, test } from 'vitest'
import type { RiskFacts } from '../../../../src/domain/clients/risk.ts'
import { entry } from '../dealings.ts'
import { clientFacts, daysAgo, nextStepOf, noon, sentenceOf, severityOf } from '../facts.ts'

const facts = (...risks: RiskFacts[]) => clientFacts({ risks })
const register = (...risks: RiskFacts[]) => severityOf('register', facts(...risks))
const rated = (likelihood: number, impact: number, more: Partial<RiskFacts> = {}) =>
  entry('Budget freeze', { likelihood, impact, ...more })

describe('a risk in the register', () => {
  test('counts by likelihood and impact', () => {
    expect(register(rated(1, 1))).toBeCloseTo(0.04, 12)
    expect(register(rated(3, 4))).toBeCloseTo(0.48, 12)
    expect(register(rated(5, 5))).toBe(1)
  })

  test('adds to the others', () => {
    expect(register(rated(3, 4), rated(2, 5))).toBeCloseTo(1 - 0.52 * 0.6, 12)
  })

  test('counts half from the day it is accepted', () => {
    expect(register(rated(5, 5, { acceptedOn: '2026-11-22' }))).toBe(0.5)
    expect(register(rated(5, 5, { acceptedOn: '2026-11-23' }))).toBe(1)
  })

  test('counts from the day it was opened until the day it is closed', () => {
    expect(register(rated(5, 5, { openedOn: '2026-11-22' }))).toBe(1)
    expect(register(rated(5, 5, { openedOn: '2026-11-23' }))).toBe(0)
    expect(register(rated(5, 5, { closedOn: '2026-11-23' }))).toBe(1)
    expect(register(rated(5, 5, { closedOn: '2026-11-22' }))).toBe(0)
  })

  test('was still open as long as nobody had recorded its end', () => {
    const open = rated(5, 5, { retiredAt: daysAgo(2) })
    const closed = rated(5, 5, { closedOn: '2026-11-01', recordedAt: daysAgo(2) })
    expect(register(open, closed)).toBe(0)
    expect(severityOf('register', facts(open, closed), daysAgo(3))).toBe(1)
  })

  test('adds nothing without a rating or before it is recorded', () => {
    expect(register()).toBe(0)
    expect(register(entry('They look around', { threat: 'high', saysLeaving: true }))).toBe(0)
    expect(register(rated(5, 5, { recordedAt: noon + 1 }))).toBe(0)
  })

  test('is named when it weighs most, and the others are counted', () => {
    const risks = facts(
      rated(2, 3),
      entry('New management', { likelihood: 4, impact: 5 }),
      entry('They look around', { threat: 'low' })
    )
    expect(sentenceOf('register', risks)).toBe(
      'Risk “New management” with likelihood 4 and impact 5 of 5, and 1 more'
    )
    expect(nextStepOf('register', risks)).toBe('Decide who does what about “New management”, and by when')
    expect(sentenceOf('register', facts(rated(5, 5, { acceptedOn: '2026-11-03' }), rated(3, 3)))).toBe(
      'Risk “Budget freeze” with likelihood 5 and impact 5 of 5, accepted on 3 Nov 2026, and 1 more'
    )
  })
})
