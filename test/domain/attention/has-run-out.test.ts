import { expect, test } from 'vitest'
import type { ClientAgenda } from '../../../src/domain/attention/agenda.ts'
import { CAUSES } from '../../../src/domain/attention/causes.ts'
import { hasRunOut } from '../../../src/domain/attention/has-run-out.ts'
import { defaultPolicy } from '../../../src/domain/policy.ts'
import { daysAgo, NOW } from '../../support/facts.ts'
import { found, MIA, newAgenda, newContract, newStep } from './agendas.ts'

const hasPassed = (agenda: Partial<ClientAgenda>, cause: string, personId: string | null = null) => {
  expect(found(agenda, NOW).map((alert) => alert.cause)).not.toContain(cause)
  return hasRunOut(newAgenda(agenda), defaultPolicy('UTC'), cause, daysAgo(10), personId)
}

test('news that nobody did anything about has run out', () => {
  const transition = { day: '2026-11-05', from: 'watch', to: 'at risk' } as const
  expect(hasPassed({ transition }, 'level:at risk:2026-11-05')).toBe(true)
  const handedOver = { at: daysAgo(16), by: null, isTaken: false }
  expect(hasPassed({ handedOver, lastTouch: daysAgo(20) }, 'handed_over:2026-11-06')).toBe(true)
  expect(hasPassed({ handedOver, lastTouch: daysAgo(1) }, 'handed_over:2026-11-06')).toBe(false)
})

test('a talk about what comes next has run out two months after the end, unless somebody had it', () => {
  const contracts = [newContract({ endsOn: '2026-09-20', renewal: 'declined' })]
  expect(hasPassed({ contracts, lastTouch: daysAgo(90) }, 'project_ended:k1')).toBe(true)
  expect(hasPassed({ contracts, lastTouch: daysAgo(1) }, 'project_ended:k1')).toBe(false)
})

test('what was done, or is another matter by now, has not run out', () => {
  expect(hasPassed({ lastTouch: daysAgo(1) }, 'quiet:2026-10-13')).toBe(false)
  expect(hasPassed({ transition: null }, 'level:at risk:2026-11-05')).toBe(false)
  const decided = newContract({ noticeOn: '2026-12-01', renewal: 'secured', recordedAt: daysAgo(2) })
  expect(hasPassed({ contracts: [decided] }, 'decision:k1:notice')).toBe(false)
})

test('what somebody agreed for a day far ahead has run out for them after half a year, and was nothing to others', () => {
  const step = newStep({ dueOn: '2027-06-01', agreedAt: daysAgo(185), owner: MIA })
  const agenda = { nextSteps: [step], lastTouch: daysAgo(1) }
  const cause = CAUSES.nextStep(step.sourceKey)
  expect(hasPassed(agenda, cause, MIA.id)).toBe(true)
  expect(hasPassed(agenda, cause)).toBe(false)
})
