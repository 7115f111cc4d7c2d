import { describe, expect, test } from 'vitest'
import type { FeedbackFacts } from '../../../../src/domain/clients/feedback.ts'
import {
  clientFacts,
  complaint,
  daysAgo,
  nextStepOf,
  request,
  score,
  sentenceOf,
  severityOf,
  signatory
} from '../facts.ts'

const given = (...feedback: FeedbackFacts[]) => clientFacts({ contacts: [signatory()], feedback })
const frequency = (...feedback: FeedbackFacts[]) => severityOf('complaints.frequency', given(...feedback))
const times = (...days: number[]) => days.map((day) => complaint(day))

describe('complaints in quick succession', () => {
  test('count from the second one and in full from the fourth', () => {
    expect(frequency(...times(1))).toBe(0)
    expect(frequency(...times(1, 2))).toBeCloseTo(1 / 3, 12)
    expect(frequency(...times(1, 2, 3))).toBeCloseTo(2 / 3, 12)
    expect(frequency(...times(1, 2, 3, 4))).toBe(1)
    expect(frequency(...times(1, 2, 3, 4, 5))).toBe(1)
  })

  test('count for 60 days, the last one included', () => {
    expect(frequency(...times(1, 60))).toBeCloseTo(1 / 3, 12)
    expect(frequency(...times(1, 60.01))).toBe(0)
  })

  test('count whether they were resolved or not, and other feedback does not', () => {
    const resolved = complaint(50, { resolvedAt: daysAgo(49) })
    expect(frequency(resolved, complaint(1), request(1), score(1, 'nps', 0))).toBeCloseTo(1 / 3, 12)
  })

  test('are unknown while no feedback is on record', () => {
    expect(frequency()).toBeNull()
    expect(frequency(request(1))).toBe(0)
    expect(frequency(complaint(400, { resolvedAt: daysAgo(390) }))).toBe(0)
  })

  test('are counted, the latest is named, and what they have in common is asked', () => {
    const latest = complaint(19, { about: 'delivery', contactId: 'ann' })
    const facts = given(complaint(49), latest, complaint(30))
    expect(sentenceOf('complaints.frequency', facts)).toBe(
      '3 complaints in 60 days, the latest (high, about delivery, from Ann Lee) on 3 Nov 2026'
    )
    expect(nextStepOf('complaints.frequency', facts)).toBe(
      'Find out with Acme what its 3 complaints since 4 Oct 2026 have in common'
    )
  })
})
