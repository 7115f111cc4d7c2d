import { expect, test } from 'vitest'
import type { MeasureCounts, MeasureKey } from '../../../src/domain/portfolio/measures.ts'
import { MEASURES } from '../../../src/domain/portfolio/measures.ts'
import { sevenQuestions } from '../../../src/domain/portfolio/seven-questions.ts'

const keys = Object.keys(MEASURES) as MeasureKey[]
const all = (hits: number, of: number) =>
  Object.fromEntries(keys.map((key) => [key, { hits, of }])) as MeasureCounts
const answers = (counts: MeasureCounts) =>
  Object.fromEntries(sevenQuestions(counts).map(({ key, answer }) => [key, answer]))
const answer = (key: string, counts: Partial<MeasureCounts>) =>
  sevenQuestions({ ...all(10, 10), ...counts }).find((question) => question.key === key)

test('a book on which everything is done answers yes seven times', () => {
  expect(new Set(Object.values(answers(all(10, 10))))).toEqual(new Set(['yes']))
  expect(sevenQuestions(all(10, 10))).toHaveLength(7)
})

test('an empty book answers no seven times, and says what to begin with', () => {
  expect(new Set(Object.values(answers(all(0, 0))))).toEqual(new Set(['no']))
  expect(answer('feedback', { with_feedback: { hits: 0, of: 0 } })).toMatchObject({
    answer: 'no',
    advice: 'Put your clients on record: import them, or add the first one.'
  })
})

test('80 % is yes, 50 % is partly, less is no', () => {
  const withScore = (hits: number, of: number) => answer('satisfaction', { with_score: { hits, of } })?.answer
  expect([withScore(4, 5), withScore(79, 100), withScore(1, 2), withScore(49, 100)]).toEqual([
    'yes',
    'partly',
    'partly',
    'no'
  ])
})

test('keeping clients is measured by a stricter line', () => {
  const kept = (hits: number) => answer('defection', { kept: { hits, of: 100 } })?.answer
  expect([kept(90), kept(89), kept(80), kept(79)]).toEqual(['yes', 'partly', 'partly', 'no'])
})

test('the worse of two measures decides, and the advice is about it', () => {
  const quality = answer('quality', { told_the_client: { hits: 1, of: 4 } })
  expect(quality?.answer).toBe('no')
  expect(quality?.advice).toContain('(3 still open in this sense)')
  expect(quality?.figures.map(({ measure, hits, of, verdict }) => [measure, hits, of, verdict])).toEqual([
    ['resolved_in_time', 10, 10, 'yes'],
    ['told_the_client', 1, 4, 'no']
  ])
})

test('a second measure with nothing to count is left out', () => {
  const nobodyAtRisk = answer('defection', { risky_spoken_to: { hits: 0, of: 0 } })
  expect(nobodyAtRisk?.answer).toBe('yes')
  expect(nobodyAtRisk?.figures[1]).toMatchObject({ verdict: null, share: null, interval: null })
})

test('clients that vanished without a loss are what to do about, also where no loss is on record', () => {
  const losses = answer('losses', {
    losses_explained: { hits: 0, of: 0 },
    departures_recorded: { hits: 0, of: 1 }
  })
  expect(losses).toMatchObject({ answer: 'no' })
  expect(losses?.advice).toContain('archived without one (1 client)')
})
