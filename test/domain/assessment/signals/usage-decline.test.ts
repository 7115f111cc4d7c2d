import { expect, test } from 'vitest'
import { months } from '../dealings.ts'
import { clientFacts, nextStepOf, sentenceOf, severityOf } from '../facts.ts'

const used = (...values: number[]) => clientFacts({ metrics: months('usage', '2026-10', ...values) })
const usage = (...values: number[]) => severityOf('usage.decline', used(...values))

test('usage is no risk down to 10 % below the mean of three months and a full one from 70 % on', () => {
  expect(usage(100, 100, 100, 90)).toBe(0)
  expect(usage(100, 100, 100, 84)).toBeCloseTo(0.1, 12)
  expect(usage(50, 100, 150, 60)).toBeCloseTo(0.5, 12)
  expect(usage(100, 100, 100, 31)).toBeLessThan(1)
  expect(usage(100, 100, 100, 30)).toBe(1)
})

test('usage leaves the running month out', () => {
  const metrics = months('usage', '2026-11', 100, 100, 100, 100, 5)
  expect(severityOf('usage.decline', clientFacts({ metrics }))).toBe(0)
})

test('usage is unknown with fewer than four full months', () => {
  expect(usage()).toBeNull()
  expect(usage(100, 100, 0)).toBeNull()
})

test('a drop in usage is told with months and a percentage', () => {
  expect(sentenceOf('usage.decline', used(100, 100, 100, 60))).toBe(
    'Usage of Oct 2026 is 40 % below the mean of Jul–Sep 2026'
  )
  expect(nextStepOf('usage.decline', used(100, 100, 100, 60))).toBe(
    'Find out who at Acme has stopped using what we deliver, and why'
  )
})
