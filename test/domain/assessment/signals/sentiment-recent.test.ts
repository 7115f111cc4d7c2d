import { describe, expect, test } from 'vitest'
import { clientFacts, sentenceOf, severityOf, spoke } from '../facts.ts'

const told = (...moods: [days: number, sentiment: number | null][]) =>
  clientFacts({ touchpoints: moods.map(([days, sentiment]) => spoke(days, [], { sentiment })) })
const mood = (...moods: Parameters<typeof told>) => severityOf('sentiment.recent', told(...moods))

describe('the mood', () => {
  test('is no risk from 0.5 upwards and a full one at −2', () => {
    expect(mood([1, 1], [2, 0])).toBe(0)
    expect(mood([1, 2])).toBe(0)
    expect(mood([1, 0])).toBeCloseTo(0.2, 12)
    expect(mood([1, -2])).toBe(1)
  })

  test('is the mean of the last three conversations that somebody judged', () => {
    expect(mood([1, -2], [2, null], [3, -2], [4, 2], [5, 2])).toBeCloseTo(7 / 6 / 2.5, 12)
    expect(sentenceOf('sentiment.recent', told([1, -2], [2, null], [3, -2], [4, 2], [5, 2]))).toBe(
      'Mood of the last 3 judged check-ins is −0.7 on a scale from −2 to 2, latest on 21 Nov 2026'
    )
    expect(sentenceOf('sentiment.recent', told([7, 0]))).toBe(
      'Mood of the last judged check-in is 0 on a scale from −2 to 2, latest on 15 Nov 2026'
    )
  })

  test('leaves out what is older than 120 days', () => {
    expect(mood([1, 0], [120, -2])).toBeCloseTo(0.6, 12)
    expect(mood([1, 0], [120.01, -2])).toBeCloseTo(0.2, 12)
  })

  test('is unknown when nobody judged a conversation in 120 days', () => {
    expect(mood()).toBeNull()
    expect(mood([1, null])).toBeNull()
    expect(mood([121, -2])).toBeNull()
  })

  test('takes the worse of two conversations at the same time for the later one, in any order', () => {
    const expected = mood([1, 0], [1, 0], [5, -2])
    expect(mood([5, -2], [1, 0], [1, 0], [5, 2])).toBe(expected)
    expect(mood([5, 2], [1, 0], [1, 0], [5, -2])).toBe(expected)
  })
})
