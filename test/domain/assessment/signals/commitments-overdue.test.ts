import { describe, expect, test } from 'vitest'
import type { CommitmentFacts } from '../../../../src/domain/clients/commitment.ts'
import { promise } from '../dealings.ts'
import { clientFacts, daysAgo, nextStepOf, noon, sentenceOf, severityOf } from '../facts.ts'

const facts = (...commitments: CommitmentFacts[]) => clientFacts({ commitments })
const overdue = (...commitments: CommitmentFacts[]) =>
  severityOf('commitments.overdue', facts(...commitments))
const due = (dueOn: string, more: Partial<CommitmentFacts> = {}) => promise('Plan', { dueOn, ...more })

describe('an overdue promise', () => {
  test('counts from the day after its date and at most 0.6, from 30 days late on', () => {
    expect(overdue(due('2026-11-23'))).toBe(0)
    expect(overdue(due('2026-11-22'))).toBe(0)
    expect(overdue(due('2026-11-21'))).toBeCloseTo(0.02, 12)
    expect(overdue(due('2026-11-07'))).toBeCloseTo(0.3, 12)
    expect(overdue(due('2026-10-23'))).toBeCloseTo(0.6, 12)
    expect(overdue(due('2025-10-23'))).toBeCloseTo(0.6, 12)
  })

  test('adds to the others without ever reaching 1', () => {
    expect(overdue(due('2026-10-01'), due('2026-10-01'))).toBeCloseTo(1 - 0.4 * 0.4, 12)
    expect(overdue(due('2026-10-01'), due('2026-11-07'), due('2027-01-01'))).toBeCloseTo(1 - 0.4 * 0.7, 12)
  })

  test('is late from midnight in the zone of the workspace', () => {
    const midnight = Date.parse('2026-11-22T23:00:00Z')
    const late = (asOf: number) => severityOf('commitments.overdue', facts(due('2026-11-22')), asOf)
    expect(late(midnight - 1)).toBe(0)
    expect(late(midnight)).toBeCloseTo(0.02, 12)
  })

  test('ends on the day it is done or broken', () => {
    expect(overdue(due('2026-11-07', { doneOn: '2026-11-22' }))).toBe(0)
    expect(overdue(due('2026-11-07', { doneOn: '2026-11-23' }))).toBeCloseTo(0.3, 12)
    expect(overdue(due('2026-11-07', { brokenOn: '2026-11-22' }))).toBe(0)
    expect(overdue(due('2026-11-07', { brokenOn: '2026-11-23' }))).toBeCloseTo(0.3, 12)
  })

  test('was still late as long as nobody had recorded that it was done', () => {
    const open = due('2026-11-07', { retiredAt: daysAgo(2) })
    const done = due('2026-11-07', { doneOn: '2026-11-09', recordedAt: daysAgo(2) })
    expect(overdue(open, done)).toBe(0)
    expect(severityOf('commitments.overdue', facts(open, done), daysAgo(3))).toBeCloseTo(0.6 * 0.4, 12)
  })

  test('is named when it is the latest, and the others are counted', () => {
    const late = facts(
      due('2026-11-20'),
      promise('Migration\n plan', { dueOn: '2026-11-10' }),
      due('2026-12-20'),
      due('2026-11-10', { doneOn: '2026-11-11' })
    )
    expect(sentenceOf('commitments.overdue', late)).toBe(
      '“Migration plan” is 12 days late (due 10 Nov 2026), and 1 more'
    )
    expect(nextStepOf('commitments.overdue', late)).toBe(
      'Deliver “Migration plan” or agree on a new date with Acme'
    )
    expect(sentenceOf('commitments.overdue', facts(due('2026-11-21')))).toBe(
      '“Plan” is 1 day late (due 21 Nov 2026)'
    )
  })

  test('is quoted in no more than 80 characters', () => {
    const sentence = sentenceOf(
      'commitments.overdue',
      facts(promise('😀'.repeat(90), { dueOn: '2026-11-21' }))
    )
    expect(sentence).toBe(`“${'😀'.repeat(79)}…” is 1 day late (due 21 Nov 2026)`)
    const short = sentenceOf('commitments.overdue', facts(promise('x'.repeat(80), { dueOn: '2026-11-21' })))
    expect(short).toContain(`“${'x'.repeat(80)}”`)
  })
})

test('promises are unknown until one is on record, and one without a date is never late', () => {
  expect(overdue()).toBeNull()
  expect(overdue(due('2026-10-01', { recordedAt: noon + 1 }))).toBeNull()
  expect(overdue(promise('Training'))).toBe(0)
})
