import { describe, expect, test } from 'vitest'
import type { ClientAgenda } from '../../../src/domain/attention/agenda.ts'
import { callOf, endsCall } from '../../../src/domain/playbooks/call.ts'
import { plannedActions } from '../../../src/domain/playbooks/planned-actions.ts'
import { defaultPolicy, type Policy } from '../../../src/domain/policy.ts'
import { DAY } from '../../../src/domain/time.ts'
import { daysAgo, NOW } from '../../support/facts.ts'
import { newAgenda, newComplaint, newExecutive } from '../attention/agendas.ts'

const policy = defaultPolicy('UTC')
const HOUR = 3_600_000

/** What was asked for at `NOW` that a talk an hour later, or at another time, is the end of. */
function doneBy(
  before: Partial<ClientAgenda>,
  { contactIds = [] as string[], occurredAt = NOW + HOUR } = {},
  settings: Policy = policy
): string[] {
  const agenda = newAgenda({ lastTouch: daysAgo(1), ...before })
  return plannedActions(agenda, settings, NOW).flatMap((action) => {
    const call = callOf(action, settings.playbooks)
    const isDone =
      call !== null && endsCall({ occurredAt, contactIds }, { ...call, askedAt: NOW }, agenda, 'UTC')
    return isDone ? [action.details.action] : []
  })
}

describe('a check-in with a client that went quiet', () => {
  const call = 'Call Acme: nobody has spoken with them since 13 Oct 2026'
  const quiet = { lastTouch: daysAgo(40) }

  test('does the call that was asked for, whoever was there', () => {
    expect(doneBy(quiet)).toEqual([call])
    expect(doneBy(quiet, { contactIds: ['somebody'] })).toEqual([call])
  })

  test('does it also when it took place before that and is written down late, but not one before the silence', () => {
    expect(doneBy(quiet, { occurredAt: daysAgo(3) })).toEqual([call])
    expect(doneBy(quiet, { occurredAt: daysAgo(41) })).toEqual([])
  })

  test('leaves it to be done when it is the one since which they are silent, written down anew', () => {
    expect(doneBy(quiet, { occurredAt: daysAgo(40) })).toEqual([])
  })

  test('leaves alone what no playbook ends by itself', () => {
    const byHand = policy.playbooks.map((playbook) => ({
      ...playbook,
      steps: playbook.steps.map(({ doneBy: _, ...step }) => step)
    }))
    expect(doneBy(quiet, {}, { ...policy, playbooks: byHand })).toEqual([])
    const [action] = plannedActions(newAgenda(quiet), policy, NOW)
    if (action === undefined) expect.fail('Nothing was asked for')
    expect(callOf(action, [])).toBeNull()
  })
})

describe('a check-in after a complaint', () => {
  const call = 'Call Ann Lee about the complaint of 20 Nov 2026'
  const complained = { contacts: [newExecutive()], feedback: [newComplaint({ contactId: 'ann' })] }

  test('does the call when it was with whoever complained, and nothing else of the playbook', () => {
    expect(doneBy(complained, { contactIds: ['bob', 'ann'] })).toEqual([call])
    expect(doneBy(complained, { contactIds: ['bob'] })).toEqual([])
    expect(doneBy({ feedback: [newComplaint()] })).toEqual(['Call Acme about the complaint of 20 Nov 2026'])
  })

  test('does not do it when it took place before that was asked for', () => {
    expect(doneBy(complained, { contactIds: ['ann'], occurredAt: NOW - HOUR })).toEqual([])
    expect(doneBy(complained, { contactIds: ['ann'], occurredAt: NOW })).toEqual([call])
  })
})

describe('a check-in after an executive left', () => {
  const left = newExecutive({ leftOn: '2026-11-01', successorId: 'bob' })
  const contacts = [left, newExecutive({ id: 'bob', name: 'Bob Ray', addedAt: daysAgo(2) })]

  test('is the meeting with whoever follows', () => {
    expect(doneBy({ contacts }, { contactIds: ['bob'] })).toEqual(['Meet whoever follows Ann Lee'])
    expect(doneBy({ contacts }, { contactIds: ['ann'] })).toEqual([])
  })
})

describe('a check-in with an executive nobody spoke with', () => {
  const playbook = {
    name: 'silent',
    on: 'executive_silent',
    steps: [{ action: 'Call {contact}', afterDays: 1, owner: 'counterpart', doneBy: 'checkin' }]
  } as const
  const silent = {
    contacts: [newExecutive(), newExecutive({ id: 'bob', name: 'Bob Ray' })],
    touches: [
      { contactId: 'ann', last: daysAgo(90) },
      { contactId: 'bob', last: daysAgo(80) }
    ]
  }
  const done = (contactIds: string[], occurredAt = NOW) =>
    doneBy(silent, { contactIds, occurredAt }, { ...policy, playbooks: [playbook] })

  test('does the call with the same executive, also one written down late', () => {
    expect(done(['ann'])).toEqual(['Call Ann Lee'])
    expect(done(['bob'], NOW - 3 * DAY)).toEqual(['Call Bob Ray'])
    expect(done(['ann', 'bob'])).toEqual(['Call Ann Lee', 'Call Bob Ray'])
    expect(done(['cleo'])).toEqual([])
  })
})
