import { describe, expect, test } from 'vitest'
import { DAY } from '../../../src/domain/time.ts'
import { assessed, clientFacts, daysAgo, noon, pinned } from './facts.ts'

const facts = (...overrides: ReturnType<typeof pinned>[]) => clientFacts({ overrides })
const lastMoment = Date.parse('2026-12-12T22:59:59.999Z')

describe('a level pinned by a person', () => {
  test('counts before anything else, and the computed one stays visible', () => {
    const { level, levelBasis, computedLevel, score, override } = assessed(facts(pinned()))
    expect(score).toBeGreaterThan(50)
    expect({ level, levelBasis, computedLevel }).toEqual({
      level: 'healthy',
      levelBasis: 'override',
      computedLevel: 'at risk'
    })
    expect(override).toEqual({
      level: 'healthy',
      reason: 'New contract is being drafted',
      by: { id: 'bob', name: 'Bob Ray' },
      madeAt: daysAgo(10),
      expiresOn: '2026-12-12'
    })
  })

  test('drops out by itself after its last day in the zone of the workspace', () => {
    expect(assessed(facts(pinned()), lastMoment).level).toBe('healthy')
    expect(assessed(facts(pinned()), lastMoment + 1)).toMatchObject({ level: 'at risk', override: null })
  })

  test('never lasts longer than 90 days', () => {
    const endless = facts(pinned({ expiresOn: '2030-01-01' }))
    expect(assessed(endless).override?.expiresOn).toBe('2027-02-10')
    expect(assessed(endless, noon + 80 * DAY).override).not.toBeNull()
    expect(assessed(endless, noon + 81 * DAY).override).toBeNull()
  })

  test('does not exist before it is made, nor before it is recorded', () => {
    expect(assessed(facts(pinned({ madeAt: daysAgo(-1) }))).override).toBeNull()
    expect(assessed(facts(pinned({ recordedAt: daysAgo(-1) }))).override).toBeNull()
  })

  test('gives way to a newer one for good', () => {
    const newer = pinned({ level: 'critical', madeAt: daysAgo(3), expiresOn: '2026-11-24' })
    expect(assessed(facts(pinned(), newer)).level).toBe('critical')
    expect(assessed(facts(newer, pinned())).level).toBe('critical')
    expect(assessed(facts(pinned(), newer), daysAgo(-3)).override).toBeNull()
  })

  test('is the riskier one when two were made at the same time', () => {
    const watch = pinned({ level: 'watch' })
    expect(assessed(facts(pinned(), watch)).level).toBe('watch')
    expect(assessed(facts(watch, pinned())).level).toBe('watch')
  })
})
