import { describe, expect, test } from 'vitest'
import { clientFacts, daysAgo, noon, sentenceOf, severityOf, spoke } from '../facts.ts'

const silentFor = (days: number, client = {}) =>
  severityOf('engagement.silence', clientFacts({ client, touchpoints: [spoke(days)] }))

describe('silence towards the client', () => {
  test('does not count while it is within the rhythm of the tier', () => {
    expect(silentFor(30)).toBe(0)
    expect(silentFor(14, { tier: 'A' })).toBe(0)
    expect(silentFor(60, { tier: 'C' })).toBe(0)
  })

  test('grows from the agreed day on and is complete at three times the rhythm', () => {
    expect(silentFor(30.5)).toBeGreaterThan(0)
    expect(silentFor(60)).toBe(0.5)
    expect(silentFor(89.5)).toBeLessThan(1)
    expect(silentFor(90)).toBe(1)
    expect(silentFor(300)).toBe(1)
  })

  test('follows the rhythm agreed with this client before that of its tier', () => {
    expect(silentFor(60, { checkInDays: 60 })).toBe(0)
    expect(silentFor(20, { checkInDays: 10 })).toBe(0.5)
  })

  test('is counted from the day the client was added until somebody checks in', () => {
    const facts = clientFacts({ client: { addedAt: daysAgo(60) } })
    expect(severityOf('engagement.silence', facts)).toBe(0.5)
    expect(sentenceOf('engagement.silence', facts)).toBe(
      'No check-in since the client was added 60 days ago (23 Sep 2026), every 30 agreed'
    )
  })

  test('ends with the latest check-in, whoever took part', () => {
    const facts = clientFacts({ touchpoints: [spoke(60), spoke(45, ['stranger']), spoke(80)] })
    expect(severityOf('engagement.silence', facts)).toBe(0.25)
  })

  test('is not broken by a meeting that lies ahead', () => {
    const facts = clientFacts({ touchpoints: [spoke(60), spoke(-1, [], { recordedAt: daysAgo(3) })] })
    expect(severityOf('engagement.silence', facts)).toBe(0.5)
  })

  test('has no severity before it has begun, even with a rhythm of zero days', () => {
    expect(severityOf('engagement.silence', clientFacts({ client: { addedAt: noon, checkInDays: 0 } }))).toBe(
      0
    )
  })
})
