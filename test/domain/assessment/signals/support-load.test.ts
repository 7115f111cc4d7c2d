import { describe, expect, test } from 'vitest'
import { months } from '../dealings.ts'
import { clientFacts, nextStepOf, sentenceOf, severityOf } from '../facts.ts'

const facts = (...tickets: number[]) => clientFacts({ metrics: months('tickets', '2026-10', ...tickets) })
const load = (...tickets: number[]) => severityOf('support.load', facts(...tickets))

describe('support tickets', () => {
  test('are no risk at the usual number and a full one at four times as many', () => {
    expect(load(10, 10, 10)).toBe(0)
    expect(load(10, 2, 3)).toBe(0)
    expect(load(10, 10, 12)).toBeCloseTo(0.1 / 3, 12)
    expect(load(10, 20, 30)).toBeCloseTo(0.5, 12)
    expect(load(10, 79, 0)).toBeLessThan(1)
    expect(load(10, 50, 30)).toBe(1)
    expect(load(10, 500, 300)).toBe(1)
  })

  test('are usual in the median month of the six before, which one wild month does not move', () => {
    expect(load(10, 10, 900, 10, 10, 10, 25, 25)).toBeCloseTo(0.5, 12)
    expect(load(1, 3, 2, 4, 4)).toBeCloseTo(1 / 3, 12)
    expect(load(6, 1, 3, 2, 4, 5, 7, 7)).toBeCloseTo(1 / 3, 12)
    expect(load(900, 900, 10, 10, 10, 10, 10, 10, 25, 25)).toBeCloseTo(0.5, 12)
  })

  test('are usual at half a ticket a month at least', () => {
    expect(load(0, 0, 0, 0, 1)).toBe(0)
    expect(load(0, 0, 0, 1, 1)).toBeCloseTo(1 / 3, 12)
    expect(load(0, 0, 0, 2, 2)).toBe(1)
  })

  test('leave the running month out', () => {
    const metrics = months('tickets', '2026-11', 10, 10, 10, 900)
    expect(severityOf('support.load', clientFacts({ metrics }))).toBe(0)
  })

  test('are unknown with fewer than three full months', () => {
    expect(load()).toBeNull()
    expect(load(1, 90)).toBeNull()
  })

  test('are told with their months and what is usual', () => {
    expect(sentenceOf('support.load', facts(4, 12, 16))).toBe(
      '14 tickets a month in Sep–Oct 2026, 3.5 times the usual 4'
    )
    expect(nextStepOf('support.load', facts(4, 12, 16))).toBe(
      'Go through the latest tickets and tell Acme what is being done about them'
    )
  })
})
