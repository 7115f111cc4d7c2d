import { describe, expect, test } from 'vitest'
import type { RiskFacts } from '../../../../src/domain/clients/risk.ts'
import { entry } from '../dealings.ts'
import { clientFacts, daysAgo, nextStepOf, noon, sentenceOf, severityOf } from '../facts.ts'

const facts = (...risks: RiskFacts[]) => clientFacts({ risks })
const competition = (...risks: RiskFacts[]) => severityOf('competition', facts(...risks))
const low = entry('Met at a fair', { competitor: 'Initech', threat: 'low' })
const medium = entry('Asked for references', { competitor: 'Globex', threat: 'medium' })
const high = entry('They run a pilot', { competitor: 'Hooli', threat: 'high', openedOn: '2026-11-03' })

describe('a competitor', () => {
  test('counts by how serious the threat is', () => {
    expect(competition(low)).toBe(0.3)
    expect(competition(medium)).toBe(0.6)
    expect(competition(high)).toBe(1)
  })

  test('counts only when it is the most serious one, in any order', () => {
    expect(competition(low, medium)).toBe(0.6)
    expect(competition(medium, low)).toBe(0.6)
  })

  test('counts from the day the threat was opened until the day it is closed', () => {
    const on = (openedOn: string | null, closedOn: string | null) =>
      competition({ ...high, openedOn, closedOn })
    expect(on('2026-11-22', '2026-11-23')).toBe(1)
    expect(on(null, null)).toBe(1)
    expect(on('2026-11-23', null)).toBe(0)
    expect(on('2026-11-01', '2026-11-22')).toBe(0)
  })

  test('counts in full when the risk was accepted, for it may take the client all the same', () => {
    expect(competition({ ...high, acceptedOn: '2026-11-10' })).toBe(1)
  })

  test('is no risk on record where nobody named a threat or it was recorded later', () => {
    expect(competition()).toBe(0)
    expect(competition(entry('Budget freeze', { likelihood: 5, impact: 5 }))).toBe(0)
    expect(competition({ ...high, recordedAt: noon + 1 })).toBe(0)
    expect(competition({ ...high, retiredAt: daysAgo(1) })).toBe(0)
  })

  test('is named with what is known of the threat', () => {
    const threatened = facts(low, high, entry('Budget freeze'))
    expect(sentenceOf('competition', threatened)).toBe(
      'Hooli is a high threat: “They run a pilot” (since 3 Nov 2026), and 1 more'
    )
    expect(nextStepOf('competition', threatened)).toBe('Ask Acme what Hooli does better, and answer it')
    const nameless = facts(entry('Somebody undercuts us', { threat: 'low' }))
    expect(sentenceOf('competition', nameless)).toBe('A competitor is a low threat: “Somebody undercuts us”')
    expect(nextStepOf('competition', nameless)).toBe('Ask Acme what a competitor does better, and answer it')
  })
})
