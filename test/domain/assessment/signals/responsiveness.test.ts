import { describe, expect, test } from 'vitest'
import type { FeedbackFacts } from '../../../../src/domain/clients/feedback.ts'
import { DAY } from '../../../../src/domain/time.ts'
import {
  clientFacts,
  complaint,
  daysAgo,
  nextStepOf,
  noon,
  request,
  score,
  sentenceOf,
  severityOf,
  signatory
} from '../facts.ts'

const given = (...feedback: FeedbackFacts[]) => clientFacts({ contacts: [signatory()], feedback })
const slow = (...feedback: FeedbackFacts[]) => severityOf('responsiveness', given(...feedback))
const inTime = (days: number) => request(days, { respondBy: daysAgo(days), respondedAt: daysAgo(days) })
const late = (days: number) => request(days, { respondBy: daysAgo(days), respondedAt: daysAgo(days - 1) })
const many = (count: number, of: (days: number) => FeedbackFacts) =>
  Array.from({ length: count }, (_, place) => of(place + 2))

describe('answers to requests', () => {
  test('are no risk up to one late in twenty and a full one from every second on', () => {
    expect(slow(...many(20, inTime))).toBe(0)
    expect(slow(late(9), ...many(19, inTime))).toBe(0)
    expect(slow(late(9), ...many(9, inTime))).toBeCloseTo(0.05 / 0.45, 12)
    expect(slow(late(9), ...many(3, inTime))).toBeCloseTo(0.2 / 0.45, 12)
    expect(slow(late(9), inTime(9))).toBe(1)
    expect(slow(late(9))).toBe(1)
  })

  test('are late after the deadline, not at it', () => {
    const agreed = { respondBy: daysAgo(5) }
    expect(slow(request(9, { ...agreed, respondedAt: daysAgo(5) }))).toBe(0)
    expect(slow(request(9, { ...agreed, respondedAt: daysAgo(5) + 1 }))).toBe(1)
    expect(slow(request(9, { respondBy: noon }))).toBe(0)
    expect(slow(request(9, { respondBy: noon - 1 }))).toBe(1)
  })

  test('are due within one working day where nothing else is agreed', () => {
    // Thursday, 11:00 in Berlin
    expect(slow(request(3, { respondedAt: daysAgo(2) }))).toBe(0)
    expect(slow(request(3, { respondedAt: daysAgo(2) + 1 }))).toBe(1)
    expect(slow(request(3))).toBe(1)
    // Saturday
    expect(slow(request(1))).toBe(0)
    expect(severityOf('responsiveness', given(request(1)), noon + 2 * DAY)).toBe(1)
    expect(slow(request(1, { respondBy: daysAgo(0.5) }))).toBe(1)
  })

  test('are still awaited when they lie ahead', () => {
    expect(slow(request(9, { respondedAt: noon + 1 }))).toBe(1)
  })

  test('are not awaited any more once the request is fulfilled', () => {
    expect(slow(request(9, { respondBy: daysAgo(5), resolvedAt: daysAgo(6) }))).toBe(0)
    expect(slow(request(9, { respondBy: daysAgo(5), resolvedAt: daysAgo(4) }))).toBe(1)
    expect(slow(request(9, { respondBy: daysAgo(5), resolvedAt: daysAgo(6), respondedAt: daysAgo(4) }))).toBe(
      0
    )
  })

  test('are looked at for 90 days, the last one included', () => {
    expect(slow(inTime(5), late(90))).toBe(1)
    expect(slow(inTime(5), late(90.01))).toBe(0)
  })

  test('are unknown without a request in 90 days', () => {
    expect(slow()).toBeNull()
    expect(slow(late(90.01))).toBeNull()
    expect(slow(complaint(9), score(1, 'nps', 9))).toBeNull()
    expect(severityOf('responsiveness', given(late(10)), noon + 81 * DAY)).toBeNull()
  })

  test('are counted, and the request that waits longest is named', () => {
    const ann = { contactId: 'ann' }
    const facts = given(late(9), late(8), request(19, ann), inTime(7), inTime(6))
    expect(sentenceOf('responsiveness', facts)).toBe(
      '3 of 5 requests in 90 days late: 2 answered past the deadline, 1 still waiting since 3 Nov 2026 (Ann Lee)'
    )
    expect(nextStepOf('responsiveness', facts)).toBe("Answer Ann Lee's request of 3 Nov 2026")
    expect(sentenceOf('responsiveness', given(request(10, ann), request(19)))).toBe(
      '2 of 2 requests in 90 days late: 2 still waiting, the longest since 3 Nov 2026'
    )
    expect(sentenceOf('responsiveness', given(late(9)))).toBe(
      '1 of 1 request in 90 days late: 1 answered past the deadline'
    )
    expect(nextStepOf('responsiveness', given(late(9)))).toBe(
      'Agree with Acme how soon requests are answered'
    )
  })
})
