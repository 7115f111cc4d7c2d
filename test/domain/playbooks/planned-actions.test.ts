import { describe, expect, test } from 'vitest'
import type { ClientAgenda } from '../../../src/domain/attention/agenda.ts'
import { plannedActions } from '../../../src/domain/playbooks/planned-actions.ts'
import type { Playbook } from '../../../src/domain/playbooks/playbook.ts'
import { defaultPolicy, type PolicySettings } from '../../../src/domain/policy.ts'
import { daysAgo, NOW } from '../../support/facts.ts'
import {
  BEN,
  MIA,
  newAgenda,
  newComplaint,
  newContract,
  newExecutive,
  newThreat
} from '../attention/agendas.ts'

const ZOE = { id: 'zoe', name: 'Zoe', isActive: true }

const planned = (agenda: Partial<ClientAgenda>, settings: Partial<PolicySettings> = {}, now = NOW) =>
  plannedActions(newAgenda(agenda), { ...defaultPolicy('UTC'), ...settings }, now)

const lines = (agenda: Partial<ClientAgenda>, settings: Partial<PolicySettings> = {}, now = NOW) =>
  planned(agenda, settings, now).map(({ details: { action, ownerId, dueOn } }) =>
    [action, ownerId, dueOn].join(' | ')
  )

const silence = (changes: Partial<Playbook> = {}): Partial<PolicySettings> => ({
  playbooks: [
    {
      name: 'Silence',
      on: 'quiet',
      steps: [{ action: 'Call {client}', afterDays: 1, owner: 'owner' }],
      ...changes
    }
  ]
})
const quiet = { lastTouch: daysAgo(31) }

describe('the built-in playbooks', () => {
  const left = newExecutive({ leftOn: '2026-11-01', counterpart: BEN })

  test('say what to do when an executive left', () => {
    expect(lines({ contacts: [left] })).toEqual([
      'Find out who takes over from Ann Lee and write it down | ben | 2026-11-24',
      'Meet whoever follows Ann Lee | ben | 2026-12-04',
      'Go through contracts and promises that rested on Ann Lee | mia | 2026-11-27'
    ])
  })

  test('do not ask who follows where that is known', () => {
    const eva = newExecutive({ id: 'eva', name: 'Eva Blum' })
    const asked = lines({ contacts: [{ ...left, successorId: 'eva' }, eva] })
    expect(asked.map((line) => line.split(' | ')[0])).toEqual([
      'Meet whoever follows Ann Lee',
      'Go through contracts and promises that rested on Ann Lee'
    ])
  })

  test('say what to do about silence at an A or B client', () => {
    expect(lines(quiet)).toEqual([
      'Call Acme: nobody has spoken with them since 22 Oct 2026 | mia | 2026-11-24'
    ])
    expect(lines({ lastTouch: daysAgo(99), client: { ...newAgenda().client, tier: 'C' } })).toEqual([])
    expect(lines({ lastTouch: daysAgo(29) })).toEqual([])
  })

  test('say what to do about a serious complaint, today if it is a working day', () => {
    const feedback = [
      newComplaint({ contactId: 'ann' }),
      newComplaint({ sourceKey: 'c2', severity: 'medium' })
    ]
    const contacts = [newExecutive()]
    const touches = [{ contactId: 'ann', last: daysAgo(1) }]
    expect(lines({ feedback, contacts, touches })).toEqual([
      'Call Ann Lee about the complaint of 20 Nov 2026 | mia | 2026-11-23',
      'Tell Ann Lee what changes so that it does not happen again | mia | 2026-11-27'
    ])
  })

  test('say what to do about a renewal 90 days ahead, not 91', () => {
    expect(lines({ contracts: [newContract({ endsOn: '2027-02-20' })] })).toEqual([
      'Write down what Acme got out of the contract so far | mia | 2026-11-27',
      'Talk about the renewal with whoever signs at Acme; the date is 20 Feb 2027 | mia | 2026-12-04'
    ])
    expect(lines({ contracts: [newContract({ endsOn: '2027-02-21' })] })).toEqual([])
  })

  test('say what to do about a competitor', () => {
    const client = { ...newAgenda().client, backup: ZOE }
    expect(lines({ client, threats: [newThreat()] })).toEqual([
      'Ask Acme what Globex does better | mia | 2026-11-25',
      'Decide how to answer Globex at Acme | zoe | 2026-12-01'
    ])
    expect(lines({ client, threats: [newThreat({ threat: 'low' })] })).toEqual([])
  })
})

describe('a step', () => {
  test('has a key of its playbook, its cause and its place, and is asked for once', () => {
    const [first, ...others] = planned(quiet, silence())
    expect(others).toEqual([])
    expect(first).toMatchObject({
      sourceKey: 'playbook:Silence:acme:quiet:2026-10-22:1',
      details: { playbook: 'Silence', cause: 'quiet:2026-10-22' }
    })
    const playbookSteps = [first?.sourceKey ?? '']
    expect(planned({ ...quiet, playbookSteps }, silence())).toEqual([])
    const later = { lastTouch: daysAgo(40), playbookSteps }
    expect(planned(later, silence()).map(({ sourceKey }) => sourceKey)).toEqual([
      'playbook:Silence:acme:quiet:2026-10-13:1'
    ])
  })

  test('of a complaint is asked for once, whether it is answered or not', () => {
    const keys = (respondedAt: number | null) =>
      planned({ feedback: [newComplaint({ respondedAt })] }).map(({ sourceKey }) => sourceKey)
    expect(keys(null)).toEqual(keys(daysAgo(1)))
    expect(keys(null)[0]).toBe('playbook:complaint:acme:complaint:c1:1')
  })

  test('is not asked for while its cause is snoozed', () => {
    const snoozes = [{ cause: 'quiet:2026-10-22', untilOn: '2026-12-24', endedOn: null }]
    expect(planned({ ...quiet, snoozes }, silence())).toEqual([])
  })

  test.each([
    ['the next working day, past the weekend', 1, {}, '2026-11-23'],
    ['three working days on, past a holiday', 3, { holidays: ['2026-11-24'] }, '2026-11-26'],
    ['the next working day when nobody works today', 0, {}, '2026-11-23'],
    ['today when somebody does', 0, { weekdays: [7] }, '2026-11-22'],
    ['the right day where the working day ends at midnight', 1, { from: '00:00', to: '24:00' }, '2026-11-23']
  ])('is due %s', (_when, afterDays, workingTime, dueOn) => {
    const steps = [{ action: 'Call', afterDays, owner: 'owner' as const }]
    const settings = {
      ...silence({ steps }),
      workingTime: { ...defaultPolicy('UTC').workingTime, ...workingTime }
    }
    expect(planned(quiet, settings)[0]?.details.dueOn).toBe(dueOn)
  })

  test.each([
    ['the owner', 'owner', { owner: MIA, backup: ZOE }, 'mia'],
    [
      'the backup when the owner has left Slack',
      'owner',
      { owner: { ...MIA, isActive: false }, backup: ZOE },
      'zoe'
    ],
    ['the backup', 'backup', { owner: MIA, backup: ZOE }, 'zoe'],
    ['the owner where there is no backup', 'backup', { owner: MIA }, 'mia'],
    ['the owner where nobody keeps a relationship', 'counterpart', { owner: MIA, backup: ZOE }, 'mia'],
    ['nobody where there is nobody', 'owner', { owner: null }, null]
  ] as const)('is for %s', (_whom, owner, people, expected) => {
    const client = { ...newAgenda().client, ...people }
    const steps = [{ action: 'Call', afterDays: 1, owner }]
    expect(planned({ ...quiet, client }, silence({ steps }))[0]?.details.ownerId).toBe(expected)
  })

  test('keeps to a length that people read, and what a name contains is no placeholder', () => {
    const client = { ...newAgenda().client, name: '{date}'.repeat(99) }
    const action = planned({ ...quiet, client }, silence())[0]?.details.action ?? ''
    expect(action).toHaveLength(300)
    expect(action.startsWith('Call {date}{date}')).toBe(true)
  })
})
