import { describe, expect, test } from 'vitest'
import type { TouchpointFacts } from '../../../../src/domain/clients/facts.ts'
import { assessed, clientFacts, contact, sentenceOf, severityOf, spoke } from '../facts.ts'

const contacts = ['uma', 'cem', 'dov'].map((id) => contact({ id, name: id }))
const tier = (letter: 'A' | 'B' | 'C', ...touchpoints: TouchpointFacts[]) =>
  clientFacts({ client: { tier: letter }, contacts, touchpoints })
const thin = (...parts: Parameters<typeof tier>) => severityOf('relationship.thin', tier(...parts))
const by = (...teammateIds: string[]) => ({ teammateIds })

describe('a relationship', () => {
  test('is broad enough with three on each side for tier A, two for B and one for C', () => {
    expect(thin('A', spoke(1, ['uma', 'cem', 'dov'], by('bob', 'fay', 'gil')))).toBe(0)
    expect(thin('A', spoke(1, ['uma', 'cem'], by('bob', 'fay', 'gil')))).toBeCloseTo(1 / 3, 12)
    expect(thin('B', spoke(1, ['uma', 'cem'], by('bob', 'fay')))).toBe(0)
    expect(thin('C', spoke(1, ['uma']))).toBe(0)
  })

  test('hangs on the side with fewer people', () => {
    const facts = tier('B', spoke(1, ['uma', 'cem']), spoke(4, ['dov']))
    expect(severityOf('relationship.thin', facts)).toBe(0.5)
    expect(sentenceOf('relationship.thin', facts)).toBe(
      '3 contacts reached by 1 teammate in 90 days, tier B calls for 2 on each side'
    )
    expect(assessed(facts).drivers.at(-1)?.nextStep).toBe(
      'Bring another teammate to the next conversation with Acme'
    )
    expect(thin('B', spoke(1, ['uma'], by('bob', 'fay')))).toBe(0.5)
  })

  test('counts a conversation of 90 days ago, but not a longer one', () => {
    expect(thin('C', spoke(90, ['uma']))).toBe(0)
    expect(thin('C', spoke(90.01, ['uma']))).toBe(1)
  })

  test('counts a person once however often we spoke', () => {
    expect(thin('B', spoke(1, ['uma', 'uma'], by('bob', 'bob')), spoke(2, ['uma']))).toBe(0.5)
  })

  test('counts only contacts who are still there, and teammates who reached one of them', () => {
    const gone = contact({ id: 'eve', leftOn: '2026-11-20' })
    const facts = clientFacts({
      contacts: [...contacts, gone],
      touchpoints: [spoke(5, ['eve'], by('fay')), spoke(5, ['uma', 'cem'])]
    })
    expect(severityOf('relationship.thin', facts)).toBe(0.5)
    expect(
      severityOf('relationship.thin', clientFacts({ contacts: [gone], touchpoints: [spoke(5, ['eve'])] }))
    ).toBe(1)
  })

  test('is as thin as can be when nobody is named in the conversations', () => {
    expect(thin('C', spoke(5))).toBe(1)
  })

  test('is unknown after 180 days without any conversation', () => {
    expect(thin('B')).toBeNull()
    expect(thin('B', spoke(180, ['uma']))).toBe(1)
    expect(thin('B', spoke(180.01, ['uma']))).toBeNull()
  })
})
