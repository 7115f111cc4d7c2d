import { describe, expect, test } from 'vitest'
import { momentAt } from '../../../../src/domain/assessment/moment.ts'
import { satisfactionLevel } from '../../../../src/domain/assessment/signals/satisfaction-level.ts'
import { situationBy } from '../../../../src/domain/assessment/situation.ts'
import type { FeedbackFacts } from '../../../../src/domain/clients/feedback.ts'
import { DAY } from '../../../../src/domain/time.ts'
import {
  clientFacts,
  complaint,
  contact,
  daysAgo,
  nextStepOf,
  noon,
  policy,
  score,
  sentenceOf,
  severityOf,
  signatory
} from '../facts.ts'

const given = (...feedback: FeedbackFacts[]) => clientFacts({ contacts: [signatory(), contact()], feedback })
const level = (...feedback: FeedbackFacts[]) => severityOf('satisfaction.level', given(...feedback))
const ann = { contactId: 'ann' }
const uma = { contactId: 'uma' }

describe('satisfaction', () => {
  test('is no risk from 80 of 100 upwards and a full one from 30 downwards', () => {
    expect(level(score(1, 'nps', 10))).toBe(0)
    expect(level(score(1, 'nps', 8))).toBe(0)
    expect(level(score(1, 'nps', 7))).toBeCloseTo(0.2, 12)
    expect(level(score(1, 'nps', 3))).toBe(1)
    expect(level(score(1, 'nps', 0))).toBe(1)
  })

  test('is read from the scale of each question', () => {
    expect(level(score(1, 'csat', 5))).toBe(0)
    expect(level(score(1, 'csat', 4))).toBeCloseTo(0.1, 12)
    expect(level(score(1, 'csat', 3))).toBeCloseTo(0.6, 12)
    expect(level(score(1, 'csat', 1))).toBe(1)
    expect(level(score(1, 'ces', 7))).toBe(0)
    expect(level(score(1, 'ces', 4))).toBeCloseTo(0.6, 12)
  })

  test('counts an answer half as much after 90 days', () => {
    // (1 · 1.0 + 0.5 · 0.4) / 1.5 = 0.8; (1 · 0.4 + 0.5 · 1.0) / 1.5 = 0.6
    expect(level(score(0, 'nps', 10), score(90, 'nps', 4))).toBeCloseTo(0, 12)
    expect(level(score(0, 'nps', 4), score(90, 'nps', 10))).toBeCloseTo(0.4, 12)
    // (1 · 0.2 + 0.25 · 1.0 + 0.125 · 1.0) / 1.375 = 0.41818…
    expect(level(score(0, 'nps', 2), score(180, 'nps', 10), score(270, 'nps', 10))).toBeCloseTo(
      (0.8 - 0.575 / 1.375) / 0.5,
      12
    )
  })

  test('counts the latest answer of a person to each question', () => {
    expect(level(score(1, 'nps', 10, ann), score(2, 'nps', 0, ann))).toBe(0)
    expect(level(score(10, 'nps', 8, ann), score(10, 'csat', 1, ann))).toBeCloseTo(0.8, 12)
    expect(level(score(10, 'nps', 8, ann), score(10, 'nps', 0, uma))).toBeCloseTo(0.8, 12)
  })

  test('counts each answer from nobody in particular', () => {
    expect(level(score(10, 'nps', 8), score(10, 'nps', 0))).toBeCloseTo(0.8, 12)
  })

  test('takes the worse of two answers of a person at the same time for the later one', () => {
    const answers = [score(1, 'nps', 9, ann), score(1, 'nps', 3, ann)]
    expect(level(...answers)).toBe(1)
    expect(level(...answers.reverse())).toBe(1)
  })

  test('stays exactly what it is when everybody says the same', () => {
    // Of these, sums of weighted answers divided by the sum of the weights would be a hair below 0.8.
    for (const ages of [
      [118, 210],
      [34, 250, 310, 317],
      [23, 59, 127, 140]
    ])
      expect(level(...ages.map((days) => score(days, 'nps', 8)))).toBe(0)
  })

  test('is told by answers of 365 days, the last one included', () => {
    expect(level(score(365, 'nps', 3))).toBe(1)
    expect(level(score(365.01, 'nps', 3))).toBeNull()
    expect(level(score(1, 'nps', 8), score(365.01, 'nps', 0))).toBe(0)
  })

  test('does not come back with an older answer of a person when the latest grows too old', () => {
    const facts = given(score(300, 'nps', 0, ann), score(200, 'nps', 10, ann), score(100, 'nps', 8, uma))
    const later = (days: number) => severityOf('satisfaction.level', facts, noon + days * DAY)
    expect(later(70)).toBe(0)
    expect(later(170)).toBe(0)
    expect(later(266)).toBeNull()
  })

  test('is unknown without a score, also when one was recorded only later', () => {
    expect(level()).toBeNull()
    expect(level(complaint(1))).toBeNull()
    expect(level(score(1, 'nps', 3, { recordedAt: noon + 1 }))).toBeNull()
    expect(level(score(1, 'nps', 3, { retiredAt: noon }))).toBeNull()
    expect(level(score(-1, 'nps', 3, { recordedAt: daysAgo(1) }))).toBeNull()
  })

  test('quotes the lowest answer and asks whoever gave it', () => {
    const two = given(score(19, 'nps', 2, ann), score(19, 'csat', 4, uma))
    expect(sentenceOf('satisfaction.level', two)).toBe(
      'Satisfaction is 48 of 100: 2 answers, newer ones weighing more, the lowest NPS 2 of 10 from Ann Lee on 3 Nov 2026'
    )
    expect(nextStepOf('satisfaction.level', two)).toBe(
      'Ask Ann Lee what is behind the NPS 2 of 10 of 3 Nov 2026'
    )
    const one = given(score(1, 'ces', 2))
    expect(sentenceOf('satisfaction.level', one)).toBe('Satisfaction is 17 of 100: CES 2 of 7 on 21 Nov 2026')
    expect(nextStepOf('satisfaction.level', one)).toBe(
      'Ask Acme what is behind the CES 2 of 7 of 21 Nov 2026'
    )
  })

  test('quotes the newest of equally low answers, and none that has grown too old', () => {
    const low = given(score(30, 'nps', 2, uma), score(19, 'nps', 2, ann))
    expect(sentenceOf('satisfaction.level', low)).toContain('the lowest NPS 2 of 10 from Ann Lee')
    const old = situationBy(noon, given(score(300, 'nps', 0, ann), score(100, 'nps', 3, uma)), policy)
    const at = momentAt(noon + 66 * DAY, policy.timeZone)
    expect(satisfactionLevel.sentence(old, at)).toBe(
      'Satisfaction is 30 of 100: NPS 3 of 10 from Uma Ray on 14 Aug 2026'
    )
    expect(satisfactionLevel.nextStep(old, at)).toMatch(/^Ask Uma Ray /)
  })

  test('asks the client when whoever gave the lowest answer has left', () => {
    const facts = clientFacts({
      contacts: [signatory({ leftOn: '2026-11-20' })],
      feedback: [score(19, 'nps', 2, ann)]
    })
    expect(nextStepOf('satisfaction.level', facts)).toMatch(/^Ask Acme /)
    expect(sentenceOf('satisfaction.level', facts)).toContain('from Ann Lee')
  })
})

test('the newest score is kept however old it is, for whoever counts the inputs', () => {
  const lastScore = (...feedback: FeedbackFacts[]) =>
    situationBy(noon, given(...feedback), policy).feedback.lastScore
  expect(lastScore(score(800, 'nps', 9), score(500, 'ces', 7), complaint(1))).toBe(daysAgo(500))
  expect(lastScore(complaint(1))).toBeNull()
})
