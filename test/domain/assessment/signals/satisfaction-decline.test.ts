import { describe, expect, test } from 'vitest'
import type { FeedbackFacts } from '../../../../src/domain/clients/feedback.ts'
import { DAY } from '../../../../src/domain/time.ts'
import { clientFacts, nextStepOf, noon, score, sentenceOf, severityOf, signatory } from '../facts.ts'

const given = (...feedback: FeedbackFacts[]) => clientFacts({ contacts: [signatory()], feedback })
const decline = (...feedback: FeedbackFacts[]) => severityOf('satisfaction.decline', given(...feedback))

describe('a decline of satisfaction', () => {
  test('begins to count at a tenth of the scale and counts in full at a half', () => {
    expect(decline(score(10, 'nps', 7), score(100, 'nps', 8))).toBe(0)
    expect(decline(score(10, 'nps', 6), score(100, 'nps', 9))).toBeCloseTo(0.5, 12)
    expect(decline(score(10, 'nps', 5), score(100, 'nps', 10))).toBe(1)
    expect(decline(score(10, 'nps', 0), score(100, 'nps', 10))).toBe(1)
    expect(decline(score(10, 'nps', 10), score(100, 'nps', 0))).toBe(0)
  })

  test('compares the means of both times, whatever the questions', () => {
    // earlier (1.0 + 0.75) / 2 = 0.875; now (0.5 + 0.5 + 0.8) / 3 = 0.6
    const answers = [
      score(150, 'nps', 10),
      score(120, 'csat', 4),
      score(50, 'csat', 3),
      score(20, 'ces', 4),
      score(2, 'nps', 8)
    ]
    expect(decline(...answers)).toBeCloseTo((0.275 - 0.1) / 0.4, 12)
    expect(sentenceOf('satisfaction.decline', given(...answers))).toBe(
      'Satisfaction went from 88 to 60 of 100: 3 answers in 90 days against 2 in the 180 before'
    )
  })

  test('counts all answers of a person, not only the latest', () => {
    const ann = { contactId: 'ann' }
    expect(
      decline(score(100, 'nps', 10, ann), score(10, 'nps', 4, ann), score(1, 'nps', 8, ann))
    ).toBeCloseTo(0.75, 12)
  })

  test('takes an answer of 90 days ago for a recent one, and one of 270 days ago for an earlier one', () => {
    expect(decline(score(90, 'nps', 5), score(91, 'nps', 10))).toBe(1)
    expect(decline(score(89, 'nps', 5), score(90, 'nps', 10))).toBeNull()
    expect(decline(score(1, 'nps', 5), score(270, 'nps', 10))).toBe(1)
    expect(decline(score(1, 'nps', 5), score(270.01, 'nps', 10))).toBeNull()
  })

  test('is unknown without scores from both times', () => {
    expect(decline()).toBeNull()
    expect(decline(score(1, 'nps', 5))).toBeNull()
    expect(decline(score(100, 'nps', 5))).toBeNull()
  })

  test('moves with the days', () => {
    const facts = given(score(10, 'nps', 5), score(60, 'nps', 10))
    const later = (days: number) => severityOf('satisfaction.decline', facts, noon + days * DAY)
    expect(later(30)).toBeNull()
    expect(later(31)).toBe(1)
    expect(later(80)).toBe(1)
    expect(later(81)).toBeNull()
  })

  test('asks whoever is least content now what has changed', () => {
    const low = score(10, 'nps', 2, { contactId: 'ann' })
    const facts = given(score(100, 'nps', 10), low, score(1, 'nps', 6))
    expect(nextStepOf('satisfaction.decline', facts)).toBe('Ask Ann Lee what has changed')
    expect(nextStepOf('satisfaction.decline', given(score(100, 'nps', 10), score(1, 'nps', 2)))).toBe(
      'Ask Acme what has changed'
    )
    expect(sentenceOf('satisfaction.decline', given(score(100, 'nps', 10), score(1, 'nps', 2)))).toBe(
      'Satisfaction went from 100 to 20 of 100: 1 answer in 90 days against 1 in the 180 before'
    )
  })
})
