import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scoredFacts } from './arbitrary-facts.ts'
import { assessed } from './facts.ts'
import { worseDealings, worseFigures } from './worse-dealings.ts'
import { worseFeedback } from './worse-feedback.ts'
import { worseRelations } from './worse-relations.ts'

const pick = fc.nat({ max: 11 })
const someClients = fc
  .sample(fc.tuple(scoredFacts, pick), { numRuns: 300, seed: 7 })
  .map(([facts, place]) => ({ facts, place, score: assessed(facts).score }))

describe.each([...worseRelations, ...worseFeedback, ...worseDealings, ...worseFigures])('%s', (_, worsen) => {
  test('never lowers the score', () => {
    fc.assert(
      fc.property(scoredFacts, pick, (facts, place) => {
        expect(assessed(worsen(facts, place)).score).toBeGreaterThanOrEqual(assessed(facts).score - 1e-9)
      })
    )
  })

  test('raises the score of some client', () => {
    const isRaised = ({ facts, place, score }: (typeof someClients)[number]) =>
      assessed(worsen(facts, place)).score > score + 1e-9
    expect(someClients.some(isRaised)).toBe(true)
  })
})
