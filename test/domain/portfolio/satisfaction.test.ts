import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Answer, latestAnswers, scoresOf } from '../../../src/domain/portfolio/answers.ts'
import { csat } from '../../../src/domain/portfolio/csat.ts'
import { nps } from '../../../src/domain/portfolio/nps.ts'
import { wilsonInterval } from '../../../src/domain/portfolio/wilson.ts'

test('five promoters, three passives and two detractors make an NPS of 30, give or take 48', () => {
  // p = 0.5, d = 0.2: 1.96 · √((0.7 − 0.09) / 10) = 1.96 · 0.246982 = 0.484084
  const figure = nps([9, 10, 9, 10, 9, 7, 8, 7, 6, 0])
  expect(figure).toMatchObject({ n: 10, promoters: 5, passives: 3, detractors: 2 })
  expect(figure?.score).toBeCloseTo(30, 10)
  expect(figure?.margin).toBeCloseTo(48.4084, 3)
})

test('eight of ten satisfied may be anything from 49 to 94 %', () => {
  // Wilson: (0.8 + 0.19208 ± 1.96·√(0.016 + 0.009604)) / 1.38416
  const figure = csat([4, 5, 4, 5, 4, 5, 4, 5, 3, 1])
  expect(figure).toMatchObject({ n: 10, satisfied: 8, share: 80 })
  expect(figure?.low).toBeCloseTo(49.0157, 3)
  expect(figure?.high).toBeCloseTo(94.3323, 3)
})

test('no answers are no score, not a score of 0', () => {
  expect(nps([])).toBeNull()
  expect(csat([])).toBeNull()
})

test('Wilson’s interval stays within 0 and 1, holds the share, and narrows with more answers', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.nat(500), (hits, misses) => {
      fc.pre(hits + misses > 0)
      const n = hits + misses
      const { low, high } = wilsonInterval(hits, n)
      expect(low).toBeGreaterThanOrEqual(0)
      expect(high).toBeLessThanOrEqual(1)
      expect(low).toBeLessThanOrEqual(hits / n)
      expect(high).toBeGreaterThanOrEqual(hits / n)
      const more = wilsonInterval(hits * 4, n * 4)
      expect(more.high - more.low).toBeLessThan(high - low)
    })
  )
})

test('a share of nobody has no interval', () => {
  expect(() => wilsonInterval(0, 0)).toThrow('0 of 0 is not a share')
})

test('NPS lies between −100 and 100, and turned answers turn its sign and keep its margin', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(0, 6, 7, 8, 9, 10), { minLength: 1 }), (scores) => {
      const turned = nps(scores.map((score) => (score >= 9 ? 0 : score <= 6 ? 10 : 7)))
      const figure = nps(scores)
      expect(Math.abs(figure?.score ?? Number.NaN)).toBeLessThanOrEqual(100)
      expect(figure?.score).toBeCloseTo(-(turned?.score ?? Number.NaN), 9)
      expect(figure?.margin).toBeCloseTo(turned?.margin ?? Number.NaN, 9)
      expect(figure?.margin).toBeGreaterThanOrEqual(0)
    })
  )
})

const answer = (details: Partial<Answer>): Answer => ({
  kind: 'nps',
  contactId: 'ann',
  score: 9,
  receivedAt: 1,
  ...details
})

test('counts the latest answer of each contact to each question, and nameless ones each', () => {
  const answers = [
    answer({ score: 3, receivedAt: 1 }),
    answer({ score: 9, receivedAt: 2 }),
    answer({ score: 5, kind: 'csat', receivedAt: 1 }),
    answer({ score: 8, contactId: 'bob' }),
    answer({ score: 1, contactId: null }),
    answer({ score: 2, contactId: null })
  ]
  const latest = latestAnswers(answers)
  expect(scoresOf('nps', latest).sort()).toEqual([1, 2, 8, 9])
  expect(scoresOf('csat', latest)).toEqual([5])
  expect(latestAnswers(answers.toReversed()).length).toBe(latest.length)
})

test('takes the lower of two answers given at one instant, whichever comes first', () => {
  const both = [answer({ score: 9 }), answer({ score: 2 })]
  expect(scoresOf('nps', latestAnswers(both))).toEqual([2])
  expect(scoresOf('nps', latestAnswers(both.toReversed()))).toEqual([2])
})
