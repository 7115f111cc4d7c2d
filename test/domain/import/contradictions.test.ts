import { expect, test } from 'vitest'
import type { FeedbackDetails } from '../../../src/domain/clients/feedback.ts'
import type { RiskDetails } from '../../../src/domain/clients/risk.ts'
import {
  commitmentContradiction,
  contractContradiction,
  feedbackContradiction,
  lossContradiction,
  riskContradiction
} from '../../../src/domain/import/contradictions.ts'

const complaint = (states: Partial<FeedbackDetails>): FeedbackDetails => ({
  kind: 'complaint',
  receivedAt: 1000,
  contactId: null,
  score: null,
  severity: null,
  about: null,
  text: null,
  respondBy: null,
  respondedAt: null,
  resolveBy: null,
  resolvedAt: null,
  toldClientAt: null,
  ...states
})

test('feedback goes from received to resolved to told', () => {
  expect(feedbackContradiction(complaint({}))).toBe(null)
  expect(feedbackContradiction(complaint({ respondedAt: 1000, resolvedAt: 1000, toldClientAt: 1000 }))).toBe(
    null
  )
  expect(feedbackContradiction(complaint({ respondedAt: 1500, resolvedAt: 1200 }))).toBe(null)
  expect(feedbackContradiction(complaint({ respondedAt: 999 }))).toContain('answered')
  expect(feedbackContradiction(complaint({ resolvedAt: 999 }))).toContain('resolved (resolved_at) before')
  expect(feedbackContradiction(complaint({ respondBy: 999 }))).toContain('answer was due')
  expect(feedbackContradiction(complaint({ resolveBy: 999 }))).toContain('resolution was due')
  expect(feedbackContradiction(complaint({ toldClientAt: 2000 }))).toContain('nothing says when')
  expect(feedbackContradiction(complaint({ resolvedAt: 2000, toldClientAt: 1999 }))).toContain(
    'before it was resolved'
  )
})

test('a contract gives notice and offers its option between its start and its end', () => {
  const contract = { startsOn: '2025-01-01', optionOn: null, noticeOn: null, endsOn: '2025-12-31' }
  expect(contractContradiction(contract)).toBe(null)
  expect(contractContradiction({ ...contract, optionOn: '2025-01-01', noticeOn: '2025-12-31' })).toBe(null)
  expect(contractContradiction({ ...contract, startsOn: null, noticeOn: '2024-09-30' })).toBe(null)
  expect(contractContradiction({ ...contract, startsOn: '2026-01-01' })).toBe(
    'the contract starts on 2026-01-01, after its end on 2025-12-31'
  )
  expect(contractContradiction({ ...contract, noticeOn: '2026-01-01' })).toBe(
    'its notice (notice_on) is on 2026-01-01, after the end of the contract on 2025-12-31'
  )
  expect(contractContradiction({ ...contract, optionOn: '2024-12-31' })).toBe(
    'its option (option_on) is on 2024-12-31, before the start of the contract on 2025-01-01'
  )
})

test('a client is lost again only after it came back', () => {
  const first = { lostOn: '2024-05-01', wonBackOn: '2024-09-01' }
  const second = { lostOn: '2025-05-01', wonBackOn: null }
  expect(lossContradiction(second, [])).toBe(null)
  expect(lossContradiction(second, [first])).toBe(null)
  expect(lossContradiction(first, [second])).toBe(null)
  expect(lossContradiction(second, [{ ...first, wonBackOn: null }])).toBe(
    'the client was lost on 2024-05-01 too, and did not come back in between: give the loss of 2024-05-01 a won_back_on, or keep one of the two'
  )
  expect(lossContradiction({ ...first, wonBackOn: '2025-06-01' }, [second])).toContain(
    'lost on 2025-05-01 too'
  )
})

test('a promise is kept or broken, not both', () => {
  const promise = {
    commitment: 'Plan',
    kind: null,
    dueOn: null,
    ownerId: null,
    signedOffBy: null,
    signedOffOn: null,
    evidence: null,
    doneOn: '2025-01-02',
    brokenOn: null
  }
  expect(commitmentContradiction(promise)).toBe(null)
  expect(commitmentContradiction({ ...promise, brokenOn: '2025-01-03' })).toContain('can be only one')
})

test('a register entry says something, and is opened before it is accepted and closed', () => {
  const entry = (more: Partial<RiskDetails>): RiskDetails => ({
    risk: 'Budget',
    likelihood: null,
    impact: null,
    category: null,
    competitor: null,
    threat: null,
    saysLeaving: false,
    ownerId: null,
    openedOn: null,
    acceptedOn: null,
    closedOn: null,
    reason: null,
    ...more
  })
  expect(riskContradiction(entry({ competitor: 'Rival', category: 'Market' }))).toContain('says nothing')
  for (const more of [{ likelihood: 1, impact: 1 }, { threat: 'low' as const }, { saysLeaving: true }])
    expect(riskContradiction(entry(more))).toBe(null)
  const dated = (openedOn: string | null, acceptedOn: string | null, closedOn: string | null) =>
    riskContradiction(entry({ saysLeaving: true, openedOn, acceptedOn, closedOn }))
  expect(dated('2025-01-01', '2025-01-01', '2025-01-01')).toBe(null)
  expect(dated('2025-01-02', '2025-01-01', null)).toContain('accepted on 2025-01-01, before')
  expect(dated('2025-01-02', null, '2025-01-01')).toContain('closed on 2025-01-01, before')
  expect(dated(null, '2025-01-02', '2025-01-01')).toContain('after it was closed')
})
