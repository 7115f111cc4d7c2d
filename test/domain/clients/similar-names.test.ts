import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isNearlyTheSame, matchRank, nameLikeness } from '../../../src/domain/clients/similar-names.ts'

describe('a name that was typed wrongly', () => {
  test.each([
    ['amce', 'acme'],
    ['acmee', 'acme'],
    ['acm', 'acme corp'],
    ['gloebx', 'globex'],
    ['initch', 'initech systems'],
    ['systems', 'initech systems']
  ])('%s resembles %s', (typed, key) => {
    expect(nameLikeness(typed, key)).toBeGreaterThan(0)
  })

  test.each([
    ['acme', 'globex'],
    ['ab', 'yz'],
    ['', 'acme'],
    ['acme', '']
  ])('%s does not resemble %s', (typed, key) => {
    expect(nameLikeness(typed, key)).toBe(0)
  })

  test('resembles the whole name more than a longer one that only begins alike', () => {
    expect(nameLikeness('acmee', 'acme')).toBeGreaterThan(nameLikeness('acmee', 'acme holding'))
  })

  test('is at least as like itself as anything else, and never more than wholly', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8}){0,2}$/)
    fc.assert(
      fc.property(word, word, (typed, key) => {
        const likeness = nameLikeness(typed, key)
        expect(likeness).toBeGreaterThanOrEqual(0)
        expect(likeness).toBeLessThanOrEqual(nameLikeness(typed, typed))
        expect(nameLikeness(typed, typed)).toBeCloseTo(1)
      })
    )
  })
})

test.each([
  ['acme corporatoin', 'acme corporation', true],
  ['northlite systems', 'northlight systems', false],
  ['nothlight systems', 'northlight systems', true],
  ['acme labs', 'acme corp', false],
  ['acme', 'acme corporation', false],
  ['plant number 1', 'plant number 2', false],
  ['holding company a', 'holding company b', false]
])('“%s” is taken for “%s” with a slip in it: %s', (typed, key, isNearly) => {
  expect(isNearlyTheSame(typed, key)).toBe(isNearly)
})

test('names to choose from rank by how they answer: wholly, from the beginning, from a later word, nearly', () => {
  const ranks = ['acme', 'acme corp', 'the acme', 'acne', 'globex', ''].map((key) => matchRank('acme', key))
  expect(ranks).toEqual([3, 2, 1, expect.closeTo(0.675), 0, 0])
  expect([matchRank('', 'acme'), matchRank('', '')]).toEqual([2, 0])
})
