import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changesBetween } from '../../../src/domain/explanation/changes.ts'
import { DAY } from '../../../src/domain/time.ts'
import { scoredFacts } from '../assessment/arbitrary-facts.ts'
import { assessed, clientFacts, contract, daysAgo, noon, signatory, spoke } from '../assessment/facts.ts'

test('what changed is told per signal with the facts of today, the largest change first', () => {
  const facts = clientFacts({ contacts: [signatory()], touchpoints: [spoke(60, ['ann'])] })
  const changes = changesBetween(assessed(facts), assessed(facts, noon + 30 * DAY))
  expect(changes.map(({ signal, before, after }) => [signal, before, after])).toEqual([
    ['engagement.silence', 0.5, 1],
    ['executive.silence', 0, 0.25]
  ])
  const without = 100 * (1 - (1 - 0.45 * 0.5) * 0.875 * 0.9)
  expect(changes[0]?.effect).toBeCloseTo(56.6875 - without, 10)
  expect(changes[1]?.sentence).toContain('Ann Lee (CFO, signatory) last spoken to 90 days ago')
})

test('what has been settled is told with the facts of then', () => {
  const before = assessed(clientFacts({ contracts: [contract('2026-12-10', { recordedAt: daysAgo(90) })] }))
  const after = assessed(clientFacts({ contracts: [contract('2026-12-10', { renewal: 'secured' })] }))
  const settled = changesBetween(before, after).find(({ signal }) => signal === 'renewal.window')
  expect(settled).toMatchObject({ after: 0 })
  expect(settled?.sentence).toContain('Renewal not secured')
})

test('a fact that stays as it was is no change, however its share of the score shrinks', () => {
  const before = assessed(clientFacts({ contacts: [signatory()], touchpoints: [spoke(1, ['ann'])] }))
  const after = assessed(clientFacts({ contacts: [signatory()], touchpoints: [spoke(80, ['ann'])] }))
  const thin = ({ drivers }: typeof before) => drivers.find(({ signal }) => signal === 'relationship.thin')
  expect(thin(after)?.points).toBeLessThan(thin(before)?.points ?? 0)
  expect(changesBetween(before, after).map(({ signal }) => signal)).not.toContain('relationship.thin')
})

test('what got worse raised the score and what got better lowered it', () => {
  const pairs = fc.tuple(scoredFacts, fc.integer({ min: 1, max: 60 }))
  fc.assert(
    fc.property(pairs, ([facts, days]) => {
      for (const change of changesBetween(assessed(facts), assessed(facts, noon + days * DAY)))
        expect(Math.sign(change.effect)).toBe(Math.sign(change.after - change.before))
    })
  )
})

test('an assessment does not differ from itself', () => {
  fc.assert(
    fc.property(scoredFacts, (facts) => {
      expect(changesBetween(assessed(facts), assessed(facts))).toEqual([])
    })
  )
})
