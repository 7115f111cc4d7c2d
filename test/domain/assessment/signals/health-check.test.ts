import { describe, expect, test } from 'vitest'
import type { HealthCheckFacts } from '../../../../src/domain/clients/judgement.ts'
import { checked } from '../dealings.ts'
import { clientFacts, daysAgo, nextStepOf, noon, sentenceOf, severityOf } from '../facts.ts'

const facts = (...healthChecks: HealthCheckFacts[]) => clientFacts({ healthChecks })
const health = (...healthChecks: HealthCheckFacts[]) => severityOf('health.check', facts(...healthChecks))

describe('a health check of the partnership', () => {
  test('counts by its lowest mark: nothing at 4, in full at 1', () => {
    expect(health(checked(1, { service: 5, engagement: 4, trust: 5 }))).toBe(0)
    expect(health(checked(1, { service: 5, engagement: 5, trust: 3 }))).toBeCloseTo(1 / 3, 12)
    expect(health(checked(1, { service: 2, engagement: 5, trust: 3 }))).toBeCloseTo(2 / 3, 12)
    expect(health(checked(1, { engagement: 1 }))).toBe(1)
  })

  test('holds for 180 days, the last one included', () => {
    expect(health(checked(180, { trust: 1 }))).toBe(1)
    expect(health(checked(180.01, { trust: 1 }))).toBeNull()
  })

  test('ends with the next one', () => {
    expect(health(checked(2, { trust: 5 }), checked(9, { trust: 1 }))).toBe(0)
    expect(health(checked(9, { trust: 1 }), checked(2, { service: 5 }))).toBe(0)
  })

  test('is the worse one of two made at the same time, in any order', () => {
    const good = checked(2, { service: 4, trust: 5 })
    const bad = checked(2, { service: 5, trust: 2 })
    expect(health(good, bad)).toBeCloseTo(2 / 3, 12)
    expect(health(bad, good)).toBeCloseTo(2 / 3, 12)
  })

  test('is unknown before it is made or recorded', () => {
    expect(health()).toBeNull()
    expect(health(checked(-1, { trust: 1, recordedAt: daysAgo(3) }))).toBeNull()
    expect(health(checked(3, { trust: 1, recordedAt: noon + 1 }))).toBeNull()
  })

  test('is told with its day and its weakest sides', () => {
    const weak = facts(checked(20, { service: 2, engagement: 4, trust: 2 }))
    expect(sentenceOf('health.check', weak)).toBe(
      'The health check of 2 Nov 2026 gives service and trust 2 of 5'
    )
    expect(nextStepOf('health.check', weak)).toBe('Agree with Acme on one step to better service and trust')
  })
})
