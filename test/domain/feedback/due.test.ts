import { expect, test } from 'vitest'
import { deadlinesOf, nextDue } from '../../../src/domain/feedback/due.ts'
import { defaultPolicy } from '../../../src/domain/policy.ts'
import { feedbackRecord } from './feedback-record.ts'

const policy = defaultPolicy('UTC')
const at = (day: number, hour: number) => Date.UTC(2026, 10, day, hour)

test('a complaint of Friday morning is due by the policy, which counts working time', () => {
  expect(deadlinesOf(feedbackRecord({ receivedAt: at(20, 12) }), policy)).toEqual({
    respond: { at: at(23, 12), isAgreed: false },
    resolve: { at: at(25, 12), isAgreed: false }
  })
})

test('what is agreed goes before the policy', () => {
  const agreed = feedbackRecord({ respondBy: at(21, 9), resolveBy: at(30, 9) })
  expect(deadlinesOf(agreed, policy)).toEqual({
    respond: { at: at(21, 9), isAgreed: true },
    resolve: { at: at(30, 9), isAgreed: true }
  })
})

test('a request is due to be resolved only where that is agreed, a score never', () => {
  const request = feedbackRecord({ kind: 'request', severity: null })
  expect(deadlinesOf(request, policy).resolve).toBeNull()
  expect(deadlinesOf({ ...request, resolveBy: at(30, 9) }, policy).resolve?.at).toBe(at(30, 9))
  expect(deadlinesOf({ ...request, kind: 'nps' }, policy)).toEqual({ respond: null, resolve: null })
})

test('the answer is due first, then the resolution, then nothing', () => {
  const open = feedbackRecord({ severity: 'medium', receivedAt: at(20, 12) })
  const answered = { ...open, acknowledgedAt: at(20, 13), respondedAt: at(20, 14) }
  const times = [open, answered, { ...answered, resolvedAt: at(21, 9) }].map((each) => nextDue(each, policy))
  expect(times).toEqual([at(23, 12), Date.UTC(2026, 11, 1, 12), null])
})
