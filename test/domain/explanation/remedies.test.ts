import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ClientFacts } from '../../../src/domain/clients/facts.ts'
import { type Relief, remediesFor } from '../../../src/domain/explanation/remedies.ts'
import { FOREVER } from '../../../src/domain/time.ts'
import { scoredFacts } from '../assessment/arbitrary-facts.ts'
import {
  assessed,
  clientFacts,
  complaint,
  contact,
  contract,
  daysAgo,
  noon,
  pinned,
  policy,
  signatory,
  spoke
} from '../assessment/facts.ts'

const remedies = (facts: ClientFacts) => remediesFor(facts, policy, noon).each
const lines = (reliefs: Relief[]) =>
  reliefs.map(({ action, change, level }) => `${action}: ${change.toFixed(1)}, ${level}`)

test('a check-in with the executive nobody has spoken to brings the score down by what the silence adds', () => {
  const quiet = clientFacts({
    client: { tier: 'C' },
    contacts: [signatory(), contact()],
    touchpoints: [spoke(2, ['uma']), spoke(150, ['ann'])]
  })
  expect(assessed(quiet).score).toBeCloseTo((100 * 0.5) / 3, 10)
  expect(lines(remedies(quiet))).toEqual(['A check-in with Ann Lee (CFO, signatory): -16.7, watch'])
})

test('each remedy says what it alone would do, the strongest first', () => {
  const troubled = clientFacts({
    contacts: [signatory()],
    touchpoints: [spoke(60, ['ann'])],
    contracts: [contract('2026-12-22')]
  })
  const [first, second, ...others] = remedies(troubled)
  expect(others).toEqual([])
  expect(first?.action).toBe('Securing the renewal to be decided by 22 Dec 2026')
  expect(second?.action).toBe('A check-in with Ann Lee (CFO, signatory)')
  expect((first?.score ?? 0) - (first?.change ?? 0)).toBeCloseTo(assessed(troubled).score, 10)
})

test('an executive who left asks for meeting the successor', () => {
  const left = clientFacts({
    contacts: [signatory({ leftOn: '2026-11-12' }), contact()],
    touchpoints: [spoke(2, ['uma'])]
  })
  expect(remedies(left).map(({ action }) => action)).toContain('Meeting the successor of Ann Lee')
})

test('a successor whom nobody has met is the one to check in with', () => {
  const handedOver = clientFacts({
    contacts: [
      signatory({ leftOn: '2026-10-01', successorId: 'uma' }),
      contact({ isExecutive: true, title: 'CFO' })
    ],
    touchpoints: [spoke(2)]
  })
  const actions = remedies(handedOver).map(({ action }) => action)
  expect(actions).toContain('A check-in with Uma Ray (CFO, user)')
  expect(actions).not.toContain('Meeting the successor of Ann Lee')
})

test('where nobody decides on record, meeting somebody who does is suggested', () => {
  expect(remedies(clientFacts()).map(({ action }) => action)).toEqual([
    'Meeting somebody who decides',
    'A check-in'
  ])
})

test('a complaint, a late promise, a threat and an unpaid invoice are each worth settling', () => {
  const facts = clientFacts({
    contacts: [contact()],
    touchpoints: [spoke(2, ['uma'])],
    feedback: [
      {
        kind: 'complaint',
        receivedAt: daysAgo(19),
        contactId: 'uma',
        score: null,
        severity: 'high',
        about: 'delivery',
        respondBy: null,
        respondedAt: null,
        resolveBy: null,
        resolvedAt: null,
        recordedAt: daysAgo(19),
        retiredAt: FOREVER
      }
    ],
    commitments: [
      {
        commitment: 'Migration plan',
        dueOn: '2026-10-23',
        doneOn: null,
        brokenOn: null,
        recordedAt: daysAgo(60),
        retiredAt: FOREVER
      }
    ],
    risks: [
      {
        risk: 'Looks at Globex',
        likelihood: null,
        impact: null,
        competitor: 'Globex',
        threat: 'high',
        saysLeaving: false,
        openedOn: null,
        acceptedOn: null,
        closedOn: null,
        recordedAt: daysAgo(3),
        retiredAt: FOREVER
      }
    ],
    metrics: [
      {
        metric: 'invoice_overdue_days',
        month: 2026 * 12 + 9,
        value: 90,
        currency: null,
        recordedAt: daysAgo(20),
        retiredAt: FOREVER
      }
    ]
  })
  expect(remedies(facts).map(({ action }) => action)).toEqual(
    expect.arrayContaining([
      'Resolving Uma Ray’s complaint of 3 Nov 2026',
      'Delivering “Migration plan”',
      'Settling “Looks at Globex”',
      'The oldest open invoice being paid'
    ])
  )
})

test('complaints of which settling one alone changes nothing are worth settling together', () => {
  const waiting = [30, 40].map((days) => ({ ...complaint(days), severity: 'critical' as const }))
  const facts = clientFacts({ contacts: [signatory()], touchpoints: [spoke(1, ['ann'])], feedback: waiting })
  expect(remedies(facts).map(({ action }) => action)).toEqual(['Resolving all 2 complaints'])
})

test('of very many things the first are told one by one, and all of them together', () => {
  const commitments = Array.from({ length: 500 }, (_, place) => ({
    commitment: `Promise ${place}`,
    dueOn: place === 499 ? '2026-11-01' : '2026-11-20',
    doneOn: null,
    brokenOn: null,
    recordedAt: daysAgo(60),
    retiredAt: FOREVER
  }))
  const actions = remedies(
    clientFacts({ contacts: [signatory()], touchpoints: [spoke(1, ['ann'])], commitments })
  )
  expect(actions.map(({ action }) => action)).toEqual(['Delivering all 500 that are late'])
})

test('a level held by a pin or a client without a score has no remedy for the level', () => {
  const lost = clientFacts({
    losses: [{ lostOn: '2026-11-01', wonBackOn: null, recordedAt: daysAgo(5), retiredAt: FOREVER }]
  })
  expect(remedies(lost)).toEqual([])
  const pin = clientFacts({ overrides: [pinned({ level: 'critical' })] })
  expect(remedies(pin).every(({ level }) => level === 'critical')).toBe(true)
})

test('all of it together does more than each alone, and says to which level', () => {
  const troubled = clientFacts({
    contacts: [signatory()],
    touchpoints: [spoke(60, ['ann'])],
    contracts: [contract('2026-12-22')]
  })
  const { each, together } = remediesFor(troubled, policy, noon)
  expect(together?.score).toBeCloseTo(10, 10)
  expect(together?.level).toBe('watch')
  for (const { score } of each) expect(together?.score).toBeLessThan(score)
})

test('no remedy ever makes a client riskier, and each figure is the score before plus the change', () => {
  fc.assert(
    fc.property(scoredFacts, (facts) => {
      const { score } = assessed(facts)
      for (const relief of remedies(facts)) {
        expect(relief.change).toBeLessThanOrEqual(1e-9)
        expect(score + relief.change).toBeCloseTo(relief.score, 8)
      }
    })
  )
})
