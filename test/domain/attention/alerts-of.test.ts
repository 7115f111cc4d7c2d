import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alertsOf } from '../../../src/domain/attention/alerts-of.ts'
import { defaultPolicy } from '../../../src/domain/policy.ts'
import { daysAgo, NOW } from '../../support/facts.ts'
import {
  BEN,
  found,
  lines,
  MIA,
  newAction,
  newAgenda,
  newCommitment,
  newComplaint,
  newContract,
  newExecutive,
  newStep,
  newThreat
} from './agendas.ts'

test('a client that wants nothing has no alerts', () => {
  expect(found({})).toEqual([])
})

describe('a decision on a contract', () => {
  test('is due at the first of its dates, within 120 days', () => {
    const contract = newContract({ endsOn: '2027-06-30', noticeOn: '2027-03-22', optionOn: '2027-03-31' })
    expect(lines({ contracts: [contract] })).toEqual([
      'decision:k1:notice | low | Notice date in 120 days, the renewal is open'
    ])
    expect(lines({ contracts: [{ ...contract, noticeOn: '2027-03-23' }] })).toEqual([])
    expect(lines({ contracts: [{ ...contract, renewal: 'secured' }] })).toEqual([])
  })

  test('that passed stays, and each of two contracts has its own', () => {
    const contracts = [
      newContract({ endsOn: '2026-11-20', renewal: 'declined' }),
      newContract({ sourceKey: 'k2' })
    ]
    expect(lines({ contracts })).toEqual([
      'decision:k2:end | medium | End of the contract in 39 days, the renewal is open'
    ])
    expect(lines({ contracts: contracts.slice(0, 1) })).toEqual([
      'decision:k1:end | high | overdue | End of the contract 2 days ago, the renewal is declined'
    ])
    const parallel = [
      newContract({ startsOn: '2025-01-01' }),
      newContract({ sourceKey: 'k2', endsOn: '2027-01-31' })
    ]
    expect(found({ contracts: parallel }).map(({ cause }) => cause)).toContain('decision:k1:end')
  })
})

describe('what is planned', () => {
  test('is there from a week before it is due', () => {
    expect(
      lines({
        commitments: [newCommitment(), newCommitment({ sourceKey: 'p2', dueOn: '2026-11-30' })],
        actions: [
          newAction(),
          newAction({ sourceKey: 'a2', dueOn: null }),
          newAction({ sourceKey: 'a3', dueOn: '2026-11-22' })
        ],
        nextSteps: [newStep({ dueOn: '2026-11-01', owner: MIA })]
      })
    ).toEqual([
      'next_step:t1 | medium | overdue | The next step “Send the offer” was due 21 days ago',
      'commitment:p1 | medium | overdue | The promise “Migration plan” was due 2 days ago',
      'action:a3 | low | The action “Send the figures” is due today',
      'action:a1 | low | The action “Send the figures” is due in 3 days'
    ])
  })

  test('is past half a year after it was agreed, if nothing was said of it since', () => {
    const agreed = (days: number) => lines({ nextSteps: [newStep({ agreedAt: daysAgo(days) })] })
    expect(agreed(180)).toEqual(['next_step:t1 | low | The next step “Send the offer” is due in 3 days'])
    expect(agreed(181)).toEqual([])
  })

  test('is there however far ahead for the person whose it is', () => {
    const actions = [
      newAction({ dueOn: null, owner: BEN }),
      newAction({ sourceKey: 'a2', dueOn: '2027-09-01' })
    ]
    const of = (personId: string) => alertsOf(newAgenda({ actions }), defaultPolicy('UTC'), NOW, personId)
    expect(of('ben').map(({ sentence }) => sentence)).toEqual(['The action “Send the figures” has no date'])
    expect(of('mia')).toEqual([])
  })
})

test('a competitor and the word that a client may leave are two causes', () => {
  expect(
    lines({
      threats: [newThreat({ saysLeaving: true }), newThreat({ sourceKey: 'r2', openedOn: '2026-12-01' })]
    })
  ).toEqual([
    'leaving:r1 | critical | The client said it may leave: “They met Globex twice”',
    'competitor:r1 | medium | Globex is a medium threat: “They met Globex twice”'
  ])
})

test('a level that rose is news for two weeks, one that fell is none', () => {
  const transition = { day: '2026-11-08', from: 'watch', to: 'at risk' } as const
  expect(lines({ transition })).toEqual([
    'level:at risk:2026-11-08 | high | Turned at risk on 8 Nov 2026, watch before'
  ])
  expect(lines({ transition: { ...transition, day: '2026-11-07' } })).toEqual([])
  expect(lines({ transition: { ...transition, from: 'critical' } })).toEqual([])
})

test('a client that was handed over waits for its owner to speak with it', () => {
  const handedOver = { at: daysAgo(3), by: 'Ben', isTaken: false }
  const lastTouch = daysAgo(4)
  expect(found({ handedOver, lastTouch })[0]).toMatchObject({
    cause: 'handed_over:2026-11-19',
    assignee: MIA
  })
  expect(lines({ handedOver, lastTouch: daysAgo(2) })).toEqual([])
  expect(lines({ handedOver: { ...handedOver, isTaken: true }, lastTouch })).toEqual([])
})

describe('an alert', () => {
  const agenda = { lastTouch: daysAgo(31), threats: [newThreat()] }
  const silence = (cause: string | null, untilOn: string, endedOn: string | null = null) => ({
    cause,
    untilOn,
    endedOn
  })
  const causes = (snooze: ReturnType<typeof silence>) =>
    found({ ...agenda, snoozes: [snooze] }).map(({ cause }) => cause)

  test('is left out through the last day of its snooze, and back on the next or when it is ended early', () => {
    expect(causes(silence('competitor:r1', '2026-11-22'))).toEqual(['quiet:2026-10-22'])
    expect(causes(silence('competitor:r1', '2026-11-21'))).toEqual(['quiet:2026-10-22', 'competitor:r1'])
    expect(causes(silence('competitor:r1', '2026-12-24', '2026-11-22'))).toHaveLength(2)
    expect(causes(silence('competitor:other', '2026-12-24'))).toHaveLength(2)
  })

  test('is left out with everything else about a client that is snoozed', () => {
    expect(causes(silence(null, '2026-11-30'))).toEqual([])
  })

  test('names who has taken it on', () => {
    const claims = [{ cause: 'competitor:r1', by: BEN, claimedAt: daysAgo(1) }]
    expect(found({ ...agenda, claims }).map(({ claim }) => claim?.by.name)).toEqual([undefined, 'Ben'])
  })
})

test('there is one alert for each cause, in the same order however the agenda is read', () => {
  const whole = {
    contacts: [newExecutive(), newExecutive({ id: 'bob', name: 'Bob Ray', leftOn: '2026-11-01' })],
    feedback: [newComplaint(), newComplaint({ sourceKey: 'c2' }), newComplaint()],
    contracts: [
      newContract(),
      newContract({ sourceKey: 'k2', endsOn: '2026-12-20', startsOn: '2025-06-01' })
    ],
    commitments: [newCommitment(), newCommitment({ sourceKey: 'p2' })],
    actions: [newAction(), newAction({ sourceKey: 'a2' })],
    threats: [newThreat(), newThreat({ sourceKey: 'r2' })]
  }
  const expected = found(whole)
  expect(new Set(expected.map(({ cause }) => cause)).size).toBe(expected.length)
  expect(expected).toHaveLength(12)
  const shuffled = fc.record(
    Object.fromEntries(
      Object.entries(whole).map(([part, items]) => [
        part,
        fc.shuffledSubarray<unknown>(items, { minLength: items.length })
      ])
    )
  )
  fc.assert(
    fc.property(shuffled, (agenda) => {
      expect(found(agenda)).toEqual(expected)
    })
  )
})
