import { describe, expect, test } from 'vitest'
import { project } from '../../../../src/domain/assessment/project.ts'
import type { FeedbackFacts } from '../../../../src/domain/clients/feedback.ts'
import {
  clientFacts,
  complaint,
  daysAgo,
  nextStepOf,
  noon,
  policy,
  request,
  score,
  sentenceOf,
  severityOf,
  signatory,
  spoke
} from '../facts.ts'

const given = (...feedback: FeedbackFacts[]) => clientFacts({ contacts: [signatory()], feedback })
const open = (...feedback: FeedbackFacts[]) => severityOf('complaints.open', given(...feedback))
/** Nothing is due before the spring. */
const patient = { respondBy: daysAgo(-100), resolveBy: daysAgo(-100) }

describe('an open complaint', () => {
  test('weighs by its severity, and as a medium one when nobody rated it', () => {
    expect(open(complaint(1, { severity: 'low' }))).toBeCloseTo(0.15, 12)
    expect(open(complaint(1, { severity: 'medium' }))).toBeCloseTo(0.35, 12)
    expect(open(complaint(1, { severity: 'high' }))).toBeCloseTo(0.6, 12)
    expect(open(complaint(1, { severity: 'critical' }))).toBeCloseTo(0.9, 12)
    expect(open(complaint(1, { severity: null }))).toBeCloseTo(0.35, 12)
  })

  test('adds to the others', () => {
    const feedback = [complaint(1), complaint(1, { severity: 'medium' }), complaint(1, { severity: 'low' })]
    expect(open(...feedback)).toBeCloseTo(1 - 0.4 * 0.65 * 0.85, 12)
  })

  test('weighs a quarter more past its deadline, and never more than everything', () => {
    const late = { respondBy: daysAgo(2) }
    expect(open(complaint(3, { severity: 'low', ...late }))).toBeCloseTo(0.1875, 12)
    expect(open(complaint(3, { severity: 'high', ...late }))).toBeCloseTo(0.75, 12)
    expect(open(complaint(3, { severity: 'critical', ...late }))).toBe(1)
  })

  test('is past a deadline after it, not at it', () => {
    expect(open(complaint(3, { ...patient, respondBy: noon }))).toBeCloseTo(0.6, 12)
    expect(open(complaint(3, { ...patient, respondBy: noon - 1 }))).toBeCloseTo(0.75, 12)
    expect(open(complaint(3, { ...patient, resolveBy: noon }))).toBeCloseTo(0.6, 12)
    expect(open(complaint(3, { ...patient, resolveBy: noon - 1 }))).toBeCloseTo(0.75, 12)
  })

  test('awaits a first answer within the working hours of the policy where nothing else is agreed', () => {
    const thursday = complaint(3, { resolveBy: patient.resolveBy })
    const at = (instant: string) => severityOf('complaints.open', given(thursday), Date.parse(instant))
    expect(at('2026-11-20T10:00:00.000Z')).toBeCloseTo(0.6, 12)
    expect(at('2026-11-20T10:00:00.001Z')).toBeCloseTo(0.75, 12)
    expect(open({ ...thursday, respondBy: patient.respondBy })).toBeCloseTo(0.6, 12)
  })

  test('awaits no first answer any more once it was answered, however late', () => {
    expect(open(complaint(3, { ...patient, respondBy: daysAgo(2), respondedAt: daysAgo(1) }))).toBeCloseTo(
      0.6,
      12
    )
  })

  test('awaits its resolution within 14, 7, 3 or 1 working days by severity where nothing else is agreed', () => {
    const turns = (severity: FeedbackFacts['severity'], instant: string) => {
      // Monday, 2 November, 11:00 in Berlin
      const facts = given(complaint(20, { severity, respondedAt: daysAgo(20) }))
      const before = severityOf('complaints.open', facts, Date.parse(instant)) ?? 0
      const after = severityOf('complaints.open', facts, Date.parse(instant) + 1) ?? 0
      return after / before
    }
    expect(turns('low', '2026-11-20T10:00Z')).toBeCloseTo(1.25, 12)
    expect(turns('medium', '2026-11-11T10:00Z')).toBeCloseTo(1.25, 12)
    expect(turns(null, '2026-11-11T10:00Z')).toBeCloseTo(1.25, 12)
    expect(turns('high', '2026-11-05T10:00Z')).toBeCloseTo(1.25, 12)
    expect(turns('critical', '2026-11-03T10:00Z')).toBeCloseTo(1 / 0.9, 12)
  })

  test('is still open when the resolution lies ahead', () => {
    expect(open(complaint(3, { ...patient, resolvedAt: noon + 1 }))).toBeCloseTo(0.6, 12)
    expect(open(complaint(3, { respondBy: daysAgo(1), respondedAt: noon + 1 }))).toBeCloseTo(0.75, 12)
  })
})

describe('a resolved complaint', () => {
  test('keeps a third of its weight that fades over 60 days, however late it was', () => {
    const late = { respondBy: daysAgo(99), resolveBy: daysAgo(90) }
    expect(open(complaint(100, { ...late, resolvedAt: noon }))).toBeCloseTo(0.2, 12)
    expect(open(complaint(100, { ...late, resolvedAt: daysAgo(30) }))).toBeCloseTo(0.1, 12)
    expect(open(complaint(100, { ...late, resolvedAt: daysAgo(60) }))).toBe(0)
    expect(open(complaint(100, { ...late, resolvedAt: daysAgo(80) }))).toBe(0)
    expect(open(complaint(100, { ...late, severity: null, resolvedAt: noon }))).toBeCloseTo(0.35 / 3, 12)
  })

  test('says when it was resolved, and asks whether it is settled', () => {
    const feedback = [
      complaint(19, { about: 'delivery', contactId: 'ann', resolvedAt: daysAgo(12) }),
      complaint(40, { severity: 'low', resolvedAt: daysAgo(30) })
    ]
    const [first] = feedback as [FeedbackFacts]
    expect(sentenceOf('complaints.open', given(first))).toBe(
      'Complaint (high, about delivery, from Ann Lee) resolved on 10 Nov 2026, no longer counted 60 days after'
    )
    expect(sentenceOf('complaints.open', given(...feedback))).toBe(
      '2 complaints resolved in 60 days, the worst (high, about delivery, from Ann Lee) on 10 Nov 2026'
    )
    expect(nextStepOf('complaints.open', given(...feedback))).toBe(
      'Ask Ann Lee whether the complaint of 3 Nov 2026 is settled for good'
    )
  })
})

describe('complaints', () => {
  test('are unknown while no feedback at all is on record', () => {
    expect(open()).toBeNull()
    expect(open(score(1, 'nps', 9))).toBe(0)
    expect(open(request(1))).toBe(0)
    expect(open(complaint(1, { recordedAt: noon + 1 }))).toBeNull()
    expect(open(complaint(1, { retiredAt: noon }))).toBeNull()
    expect(open(complaint(-1, { recordedAt: daysAgo(1) }))).toBeNull()
  })

  test('are counted, and the worst is named with its deadline', () => {
    const worst = complaint(19, { about: 'delivery', respondedAt: daysAgo(18), resolveBy: daysAgo(5) })
    expect(sentenceOf('complaints.open', given(worst, complaint(1, patient)))).toBe(
      '2 complaints open, the worst (high, about delivery) since 3 Nov 2026, 5 days past its deadline'
    )
    expect(sentenceOf('complaints.open', given({ ...worst, resolveBy: noon - 1 }))).toBe(
      '1 complaint open (high, about delivery) since 3 Nov 2026, past its deadline of 22 Nov 2026'
    )
    expect(sentenceOf('complaints.open', given({ ...worst, resolveBy: daysAgo(-2) }))).toBe(
      '1 complaint open (high, about delivery) since 3 Nov 2026, to be resolved by 24 Nov 2026'
    )
    const unrated = { severity: null, about: 'other', contactId: 'ann' } as const
    expect(sentenceOf('complaints.open', given(complaint(1, unrated)))).toBe(
      '1 complaint open (not rated, from Ann Lee) since 21 Nov 2026, to be answered by 23 Nov 2026'
    )
  })

  test('name the oldest of equally bad ones, and do not mix resolved ones in', () => {
    const facts = given(
      complaint(5, patient),
      complaint(9, patient),
      complaint(7, patient),
      complaint(2, { severity: 'critical', resolvedAt: daysAgo(1) })
    )
    expect(sentenceOf('complaints.open', facts)).toMatch(
      /^3 complaints open, the worst \(high\) since 13 Nov 2026/
    )
  })

  test('of the same instant are named in the same way in whatever order they come', () => {
    const feedback = [complaint(9, { about: 'price' }), complaint(9, { about: 'delivery' })]
    const sentence = sentenceOf('complaints.open', given(...feedback))
    expect(sentenceOf('complaints.open', given(...feedback.reverse()))).toBe(sentence)
  })

  test('are answered first and then resolved', () => {
    const step = (facts: Partial<FeedbackFacts>) => nextStepOf('complaints.open', given(complaint(19, facts)))
    expect(step({ contactId: 'ann' })).toBe("Answer Ann Lee's complaint of 3 Nov 2026")
    expect(step({ contactId: 'ann', respondedAt: daysAgo(18) })).toBe(
      "Resolve Ann Lee's complaint of 3 Nov 2026"
    )
    expect(step({ contactId: 'stranger' })).toBe("Answer Acme's complaint of 3 Nov 2026")
  })

  test('are foreseen to become worse when a deadline passes', () => {
    const calm = clientFacts({
      client: {
        tier: 'C',
        checkInDays: 1000,
        executiveDays: 1000,
        owner: { id: 'bob', name: 'Bob Ray', isActive: true },
        annualRevenue: { amount: '1000', currency: 'EUR' }
      },
      contacts: [signatory()],
      touchpoints: [spoke(1, ['ann'])],
      feedback: [complaint(1, { severity: 'critical', respondedAt: noon, resolveBy: daysAgo(-30) })]
    })
    expect(project(calm, policy, noon)).toEqual({
      on: '2026-12-23',
      level: 'at risk',
      signal: 'complaints.open',
      sentence:
        'Turns at risk on 23 Dec 2026. By then: 1 complaint open (critical) since 21 Nov 2026, 1 day past its deadline'
    })
  })
})
