import { expect, test } from 'vitest'
import { defaultPolicy } from '../../../src/domain/policy.ts'
import {
  type Counted,
  type CountedClient,
  countMeasures,
  type HandledFeedback
} from '../../../src/domain/portfolio/count-measures.ts'
import { DAY, FOREVER } from '../../../src/domain/time.ts'

/** A Wednesday. */
const asOf = Date.parse('2026-11-25T12:00:00Z')
const daysAgo = (days: number) => asOf - days * DAY

const client = (details: Partial<CountedClient> = {}): CountedClient => ({
  id: 'acme',
  level: 'healthy',
  inputs: 5,
  hasActiveOwner: true,
  lastTouchpointAt: daysAgo(10),
  lastLoggedAt: daysAgo(10),
  ...details
})

/** A complaint of a fortnight ago that nobody has answered. */
const feedback = (details: Partial<HandledFeedback> = {}): HandledFeedback => ({
  clientId: 'acme',
  kind: 'complaint',
  receivedAt: daysAgo(14),
  contactId: null,
  score: null,
  severity: 'high',
  about: null,
  respondBy: null,
  respondedAt: null,
  resolveBy: null,
  resolvedAt: null,
  toldClientAt: null,
  recordedAt: daysAgo(14),
  retiredAt: FOREVER,
  ...details
})

const count = (counted: Partial<Counted>) =>
  countMeasures(
    {
      clients: [],
      feedback: [],
      losses: [],
      churn: { gone: { hits: 0, of: 0, share: null, interval: null }, lost: 0, archived: 0, wonBack: 0 },
      ...counted
    },
    defaultPolicy('UTC'),
    asOf
  )

test('a client counts as heard with any feedback, and as measured with a score', () => {
  const clients = [client({ id: 'a' }), client({ id: 'b' }), client({ id: 'c' })]
  const said = [
    feedback({ clientId: 'a', kind: 'praise', severity: null }),
    feedback({ clientId: 'b', kind: 'nps', score: 3, severity: null }),
    feedback({ clientId: 'gone', kind: 'nps', score: 9, severity: null })
  ]
  const { with_feedback, with_score } = count({ clients, feedback: said })
  expect([with_feedback, with_score]).toEqual([
    { hits: 2, of: 3 },
    { hits: 1, of: 3 }
  ])
})

test('an answer in time counts, a late or missing one does not, and one that still has time is left out', () => {
  const said = [
    feedback({ respondedAt: daysAgo(14) + 1000 }),
    feedback({ kind: 'request', severity: null, resolvedAt: daysAgo(13.9) }),
    feedback({ respondedAt: daysAgo(9) }),
    feedback(),
    feedback({ receivedAt: daysAgo(0.1) }),
    feedback({ respondBy: asOf + DAY }),
    feedback({ kind: 'praise', severity: null })
  ]
  expect(count({ feedback: said }).answered_in_time).toEqual({ hits: 2, of: 4 })
})

test('a complaint is resolved in time by the deadline agreed or by its severity, and closed when the client knows', () => {
  const said = [
    // High: three working days.
    feedback({ resolvedAt: daysAgo(12), toldClientAt: daysAgo(11) }),
    feedback({ resolvedAt: daysAgo(4), toldClientAt: asOf + DAY }),
    feedback({ resolvedAt: daysAgo(4), resolveBy: daysAgo(3) }),
    feedback({ resolvedAt: asOf + DAY }),
    feedback({ resolveBy: asOf + DAY }),
    feedback({ kind: 'request', severity: null })
  ]
  const { resolved_in_time, told_the_client } = count({ feedback: said })
  expect([resolved_in_time, told_the_client]).toEqual([
    { hits: 2, of: 4 },
    { hits: 1, of: 3 }
  ])
})

test('clients are known with four inputs, owned, current within 90 days and, when at risk, called within 30', () => {
  const clients = [
    client({ inputs: 4, lastLoggedAt: daysAgo(90), level: 'at risk', lastTouchpointAt: daysAgo(30) }),
    client({
      inputs: 3,
      lastLoggedAt: daysAgo(90) - 1,
      level: 'critical',
      lastTouchpointAt: daysAgo(30) - 1
    }),
    client({ hasActiveOwner: false, lastLoggedAt: null, level: 'watch', lastTouchpointAt: null })
  ]
  const { well_known, owned, kept_current, risky_spoken_to } = count({ clients })
  expect({ well_known, owned, kept_current, risky_spoken_to }).toEqual({
    well_known: { hits: 2, of: 3 },
    owned: { hits: 2, of: 3 },
    kept_current: { hits: 1, of: 3 },
    risky_spoken_to: { hits: 1, of: 2 }
  })
})

test('losses of two years count as explained with a reason, and departures as recorded with a loss', () => {
  const loss = { wonBackOn: null, reasons: [], competitor: null, revenue: null }
  const counts = count({
    losses: [
      { ...loss, lostOn: '2026-01-01', reasons: ['price'] },
      { ...loss, lostOn: '2025-01-01' },
      { ...loss, lostOn: '2024-11-24' },
      { ...loss, lostOn: '2026-11-26', reasons: ['price'] }
    ],
    churn: { gone: { hits: 3, of: 12, share: 0.25, interval: null }, lost: 2, archived: 1, wonBack: 0 }
  })
  expect(counts.losses_explained).toEqual({ hits: 1, of: 2 })
  expect(counts.departures_recorded).toEqual({ hits: 2, of: 3 })
  expect(counts.kept).toEqual({ hits: 9, of: 12 })
})
