import { expect, test } from 'vitest'
import { compareLevels, displayedScore, levelOfScore, levels } from '../../../src/domain/assessment/level.ts'
import { policy } from './facts.ts'

test('a level begins exactly at its threshold', () => {
  const levelOf = (score: number) => levelOfScore(score, policy.thresholds)
  expect([0, 24.999, 25, 49.999, 50, 74.999, 75, 100].map(levelOf)).toEqual([
    'healthy',
    'healthy',
    'watch',
    'watch',
    'at risk',
    'at risk',
    'critical',
    'critical'
  ])
})

test('levels are compared by urgency', () => {
  expect(levels.toSorted((a, b) => compareLevels(b, a))).toEqual(['critical', 'at risk', 'watch', 'healthy'])
  expect(compareLevels('watch', 'watch')).toBe(0)
})

test('a score is shown as a whole number, rounded half up', () => {
  expect([0, 24.49, 24.5, 30.25, 99.5].map(displayedScore)).toEqual([0, 24, 25, 30, 100])
})
