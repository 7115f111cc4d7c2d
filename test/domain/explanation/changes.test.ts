import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changesBetween } from '../../../src/domain/explanation/changes.ts'
import { DAY } from '../../../src/domain/time.ts'
import { scoredFacts } from '../assessment/arbitrary-facts.ts'
import { assessed, clientFacts, contract, daysAgo, noon, signatory, spoke } from '../assessment/facts.ts'

test('what changed is told per signal with the facts of today, the largest change first', () => {
  const facts = clientFacts({ contacts: [signatory()], touchpoints: [spoke(60, ['ann'])] })
  const changes = changesBetween(assessed(facts), assessed(facts, noon + 30 * DAY))
  expect(changes.map(({ signal, before, after }) => [signal, Math.round(before), Math.round(after)])).toEqual(
    [
      ['engagement.silence', 21, 41],
      ['executive.silence', 0, 9],
    ['relationship.thin', 9, 7]
    ]
  )
  expect(changes[1]?.sentence).toContain('Ann Lee (CFO, signatory) last spoken to 90 days ago')
})

test('what has been settled is told with the facts of then', () => {
  const before = assessed(clientFacts({ contracts: [contract('2026-12-10', { recordedAt: daysAgo(90) })] }))
  const after = assessed(clientFacts({ contracts: [contract('2026-12-10', { renewal: 'secured' })] }))
  const settled = changesBetween(before, after).find(({ signal }) => signal === 'renewal.window')
  expect(settled).toMatchObject({ after: 0 })
  expect(settled?.sentence).toContain('Renewal not secured')
})

test('an assessment does not differ from itself', () => {
  fc.assert(
    fc.property(scoredFacts, (facts) => {
      expect(changesBetween(assessed(facts), assessed(facts))).toEqual([])
    })
  )
})
