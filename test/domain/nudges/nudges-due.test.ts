import { describe, expect, test } from 'vitest'
import type { ClientAgenda } from '../../../src/domain/attention/agenda.ts'
import type { DueNudge, Said } from '../../../src/domain/nudges/nudge.ts'
import { nudgesDue, settledCauses } from '../../../src/domain/nudges/nudges-due.ts'
import { defaultPolicy } from '../../../src/domain/policy.ts'
import { DAY, type Instant } from '../../../src/domain/time.ts'
import { daysAgo, NOW } from '../../support/facts.ts'
import {
  BEN,
  newAction,
  newAgenda,
  newCommitment,
  newComplaint,
  newContract,
  newExecutive,
  newThreat
} from '../attention/agendas.ts'

const policy = defaultPolicy('UTC')

/** What is due about Acme, as `cause moment to`. */
const lines = (agenda: Partial<ClientAgenda>, said: Said[] = [], now: Instant = NOW) =>
  due(agenda, said, now).map(({ cause, moment, to }) => `${cause} ${moment} → ${to}`)
const due = (agenda: Partial<ClientAgenda>, said: Said[] = [], now: Instant = NOW): DueNudge[] =>
  nudgesDue(newAgenda(agenda), policy, said, now)

const told = (cause: string, moment: string, decidedAt = daysAgo(0)): Said => ({
  cause,
  moment,
  decidedAt,
  settledAt: null
})

const at = (day: string, time = '00:00') => Date.parse(`${day}T${time}Z`)

test('what is due is said at each of its moments, and the latest only', () => {
  const commitments = [newCommitment({ dueOn: '2026-12-01' })]
  const on = (day: string, said: Said[] = []) => lines({ commitments, lastTouch: at(day) }, said, at(day))
  expect(on('2026-11-30')).toEqual([])
  expect(on('2026-12-01')).toEqual(['commitment:p1 due 2026-12-01 → assignee'])
  expect(on('2026-12-05')).toEqual(['commitment:p1 overdue 2026-12-01 → assignee'])
  expect(on('2026-12-15', [told('commitment:p1', 'again 2026-12-01')])).toEqual([
    'commitment:p1 escalated 2026-12-01 → escalation'
  ])
  expect(on('2026-12-05', [told('commitment:p1', 'overdue 2026-12-01')])).toEqual([])
  expect(on('2026-12-05', [told('commitment:p1', 'escalated 2026-12-01')])).toEqual([])
  expect(on('2026-12-05', [told('commitment:p1', 'due 2026-12-01')])).toHaveLength(1)
})

test('what nobody has heard of goes to whoever sees to it too, when it is time for those above', () => {
  const now = at('2026-12-15')
  expect(lines({ commitments: [newCommitment({ dueOn: '2026-12-01' })], lastTouch: now }, [], now)).toEqual([
    'commitment:p1 escalated 2026-12-01 → both'
  ])
})

test('a promise moved to a later day is said anew, one moved to an earlier day is not', () => {
  const now = at('2026-12-21')
  const moved = (dueOn: string) => ({ commitments: [newCommitment({ dueOn })], lastTouch: now })
  const said = [told('commitment:p1', 'overdue 2026-12-01', at('2026-12-02'))]
  expect(lines(moved('2026-12-20'), said, now)).toEqual(['commitment:p1 overdue 2026-12-20 → assignee'])
  const late = [told('commitment:p1', 'overdue 2026-12-20', at('2026-12-21'))]
  expect(lines(moved('2026-12-18'), late, now)).toEqual([])
})

describe('a complaint', () => {
  // It came on Friday at noon: three quarters of a working day later it is Monday at 10, and Monday noon is late.
  const feedback = [newComplaint({ owner: BEN })]
  const on = (time: string, day = '2026-11-23', said: Said[] = []) => due({ feedback }, said, at(day, time))

  test('warns, is breached and escalated by the hour, and does not wait for the morning', () => {
    expect(on('09:59')).toEqual([])
    expect(on('10:00')[0]).toMatchObject({
      moment: 'warning 2026-11-23',
      to: 'assignee',
      assigneeId: 'ben',
      isUrgent: true
    })
    expect(on('12:00')[0]?.moment).toBe('breach 2026-11-23')
    expect(on('12:00', '2026-11-24')[0]).toMatchObject({ moment: 'escalated 2026-11-23', to: 'both' })
  })

  test('by an agreed deadline warns when three quarters of the time are over', () => {
    const agreed = [newComplaint({ receivedAt: at('2026-11-21'), respondBy: at('2026-11-25') })]
    expect(due({ feedback: agreed }, [], at('2026-11-23', '23:59'))).toEqual([])
    expect(due({ feedback: agreed }, [], at('2026-11-24'))[0]?.moment).toBe('warning 2026-11-25')
  })

  test('that is resolved is to be told from the next working day on', () => {
    const resolved = [newComplaint({ respondedAt: daysAgo(2), resolvedAt: daysAgo(2) })]
    expect(due({ feedback: resolved }, [], at('2026-11-22'))).toEqual([])
    expect(due({ feedback: resolved }, [], at('2026-11-23'))[0]).toMatchObject({
      cause: 'complaint:c1:told',
      moment: 'tell',
      isUrgent: false
    })
    expect(due({ feedback: resolved }, [], at('2026-11-26'))[0]?.moment).toBe('again')
  })
})

describe('of a book just imported', () => {
  test('nothing is said that came up more than 30 days ago', () => {
    const old = {
      lastTouch: daysAgo(300),
      commitments: [newCommitment({ dueOn: '2026-09-01' })],
      actions: [newAction({ dueOn: '2026-09-01' })],
      threats: [newThreat({ openedOn: '2026-10-22', saysLeaving: true })],
      feedback: [newComplaint({ sourceKey: 'q1', kind: 'request', receivedAt: daysAgo(80) })],
      contracts: [newContract({ endsOn: '2026-08-31' })]
    }
    expect(lines(old)).toEqual([])
    expect(lines({ ...old, threats: [newThreat({ openedOn: '2026-10-23' })] })).toHaveLength(1)
  })

  test('complaints without an end, executives who left and decisions ahead are said all the same', () => {
    expect(
      lines({
        feedback: [newComplaint({ receivedAt: daysAgo(400) })],
        contacts: [newExecutive({ leftOn: '2026-07-01', recordedAt: daysAgo(100) })],
        contracts: [newContract({ startsOn: '2026-09-01', endsOn: '2027-01-21' })]
      })
    ).toEqual([
      expect.stringMatching(/^complaint:c1:response escalated .* → both$/),
      'executive_left:ann escalated → both',
      'decision:k1:end 60 2027-01-21 → assignee'
    ])
  })
})

describe('the record of a client', () => {
  // Acme's day of the month is the 19th; its revenue is not on record.
  const bare = {
    changedAt: daysAgo(40),
    confirmedAt: null,
    client: { ...newAgenda().client, hasRevenue: false }
  }
  const on = (day: string, more: Partial<ClientAgenda> = {}) =>
    lines({ ...bare, healthCheckedAt: at(day), lastTouch: at(day), ...more }, [], at(day))

  test('is asked about within 6 days of its turn, and then not before the next turn', () => {
    expect(on('2026-11-19')).toEqual(['confirm:2026-11 confirm → assignee'])
    expect(on('2026-11-25')).toEqual(['confirm:2026-11 confirm → assignee'])
    expect(on('2026-11-26')).toEqual([])
    expect(on('2026-12-18')).toEqual([])
    expect(on('2026-12-19')).toEqual(['confirm:2026-12 confirm → assignee'])
  })

  test('that came up short after its turn is asked about at the next', () => {
    const client = { ...bare.client, hasRevenue: true, owner: null }
    expect(on('2026-12-04', { client, changedAt: at('2026-12-04') })).toEqual([])
    expect(on('2026-12-19', { client, changedAt: at('2026-12-04') })).toHaveLength(1)
  })

  test('whose turn came during a snooze is asked about when that ends', () => {
    const snoozes = [{ cause: null, untilOn: '2026-12-04', endedOn: null }]
    expect(on('2026-12-04', { snoozes })).toEqual([])
    expect(on('2026-12-05', { snoozes })).toHaveLength(1)
  })

  test('is asked about again after three weeks at the earliest, however late it was asked about first', () => {
    for (let index = 0; index < 56; index++) {
      const agenda = { ...bare, client: { ...bare.client, id: `client-${index}` } }
      const said: Said[] = []
      for (let now = NOW; now < NOW + 60 * DAY; now += DAY) {
        const asked = due({ ...agenda, healthCheckedAt: now, lastTouch: now }, said, now)
        said.push(...asked.map(({ cause, moment }) => told(cause, moment, now)))
      }
      const days = said.map(({ decidedAt }) => decidedAt / DAY)
      expect(days.length).toBeGreaterThanOrEqual(2)
      for (const [i, day] of days.slice(1).entries()) expect(day - (days[i] ?? 0)).toBeGreaterThan(21)
    }
  })
})

test('an executive who will leave is told of at once, and the reminders wait for the day', () => {
  const contacts = [newExecutive({ leftOn: '2027-02-01', recordedAt: daysAgo(0), counterpart: BEN })]
  const touches = [{ contactId: 'ann', last: daysAgo(1) }]
  const known = [told('executive_left:ann', 'known')]
  const left = (now: Instant, said: Said[]) =>
    due({ contacts, touches, lastTouch: now }, said, now).filter(
      ({ cause }) => cause === 'executive_left:ann'
    )
  expect(left(NOW, [])).toMatchObject([{ moment: 'known', to: 'assignee', assigneeId: 'ben' }])
  expect(left(at('2027-02-07'), known)).toEqual([])
  expect(left(at('2027-02-08'), known)).toMatchObject([{ moment: 'again' }])
})

describe('a snooze', () => {
  const agenda = { lastTouch: at('2026-09-01') }
  const until = (untilOn: string, endedOn: string | null = null, cause: string | null = null) => ({
    ...agenda,
    snoozes: [{ cause, untilOn, endedOn }]
  })

  test('silences its cause, and what came meanwhile is said once afterwards, however long it was', () => {
    const now = at('2026-12-20')
    expect(lines(agenda, [], now)).toEqual([])
    expect(lines(until('2026-12-20'), [], now)).toEqual([])
    expect(lines(until('2026-12-19'), [], now)).toEqual(['quiet:2026-09-01 escalated 2026-10-01 → both'])
    expect(lines(until('2027-01-31', '2026-12-20', 'quiet:2026-09-01'), [], now)).toHaveLength(1)
    expect(lines(until('2026-12-19', null, 'quiet:2026-01-01'), [], now)).toEqual([])
  })

  test('that ends brings nothing when nothing came meanwhile', () => {
    const said = [told('quiet:2026-09-01', 'escalated 2026-10-01', at('2026-10-24'))]
    expect(lines(until('2026-12-19'), said, at('2026-12-20'))).toEqual([])
  })
})

test('whoever has taken an alert on gets its reminders, and those above are told all the same', () => {
  const actions = [newAction({ dueOn: '2026-11-20' })]
  const claims = [{ cause: 'action:a1', by: BEN, claimedAt: daysAgo(1) }]
  expect(due({ actions, claims })[0]).toMatchObject({ to: 'assignee', assigneeId: 'ben' })
  const said = [told('action:a1', 'again 2026-11-20')]
  expect(due({ actions, claims }, said, at('2026-12-04'))[0]).toMatchObject({ to: 'escalation' })
})

test('a level that rose is for the owner, one that is critical for the leads too', () => {
  const transition = { day: '2026-11-22', from: 'watch', to: 'at risk' } as const
  expect(lines({ transition })).toEqual(['level:at risk:2026-11-22 risen → assignee'])
  expect(lines({ transition: { ...transition, to: 'critical' } })).toEqual([
    'level:critical:2026-11-22 risen → both'
  ])
})

test('causes that no longer stand are settled once, those that are snoozed still stand', () => {
  const snoozes = [{ cause: 'action:a1', untilOn: '2026-12-24', endedOn: null }]
  const agenda = newAgenda({ actions: [newAction()], snoozes })
  const said = [
    told('action:a1', 'due 2026-11-25'),
    told('action:a2', 'due 2026-11-20'),
    told('action:a2', 'overdue 2026-11-20'),
    { ...told('action:a3', 'due 2026-11-20'), settledAt: daysAgo(1) }
  ]
  expect(settledCauses(agenda, policy, said, NOW)).toEqual(['action:a2'])
})
