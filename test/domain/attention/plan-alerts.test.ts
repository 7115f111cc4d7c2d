import { expect, test } from 'vitest'
import type { ClientAgenda } from '../../../src/domain/attention/agenda.ts'
import { plannedActions } from '../../../src/domain/playbooks/planned-actions.ts'
import { defaultPolicy } from '../../../src/domain/policy.ts'
import { daysAgo, NOW } from '../../support/facts.ts'
import { found, newAction, newAgenda, newComplaint, newExecutive } from './agendas.ts'

/** The calls among what the built-in playbooks ask for, each with whom it names. */
function calls(agenda: Partial<ClientAgenda>) {
  const asked = plannedActions(newAgenda(agenda), defaultPolicy('UTC'), NOW)
  const actions = asked.map(({ sourceKey, details: { action, playbook, cause } }) =>
    newAction({ sourceKey, action, playbook, cause })
  )
  const alerts = found({ ...agenda, actions: [...actions, newAction()] }).filter(
    ({ kind }) => kind === 'action'
  )
  expect(alerts.length).toBeGreaterThan(1)
  return alerts.filter(({ isCall }) => isCall).map(({ sentence, contactId }) => [sentence, contactId])
}

test('what a check-in settles is known as a call, with whom it is about', () => {
  const ann = newExecutive()
  const complaint = newComplaint({ contactId: 'ann' })
  expect(calls({ contacts: [ann], feedback: [complaint] })).toEqual([
    [expect.stringContaining('Call Ann Lee about the complaint'), 'ann']
  ])
  expect(calls({ lastTouch: daysAgo(40) })).toEqual([[expect.stringContaining('Call Acme'), null]])
})

test('the meeting with whoever follows is a call with them', () => {
  const left = newExecutive({ leftOn: '2026-11-01', successorId: 'bob' })
  const contacts = [left, newExecutive({ id: 'bob', name: 'Bob Ray', addedAt: daysAgo(2) })]
  expect(calls({ contacts })).toEqual([[expect.stringContaining('Meet whoever follows Ann Lee'), 'bob']])
})
