import { describe, expect, test } from 'vitest'
import type { ClientAgenda } from '../../../src/domain/attention/agenda.ts'
import { defaultPlaybooks } from '../../../src/domain/playbooks/default-playbooks.ts'
import { FIND_FOLLOWER, MEET_FOLLOWER } from '../../../src/domain/playbooks/departure.ts'
import { departureSteps } from '../../../src/domain/playbooks/departure-steps.ts'
import { plannedActions } from '../../../src/domain/playbooks/planned-actions.ts'
import { defaultPolicy, type Policy } from '../../../src/domain/policy.ts'
import { NOW } from '../../support/facts.ts'
import { BEN, newAgenda, newExecutive } from '../attention/agendas.ts'

const policy = defaultPolicy('UTC')
const withoutPlaybooks: Policy = { ...policy, playbooks: [] }
const user = newExecutive({ title: null, isExecutive: false, role: 'user', counterpart: BEN })
const agendaOf = (contact = newExecutive({ counterpart: BEN }), more: Partial<ClientAgenda> = {}) =>
  newAgenda({ contacts: [contact], ...more })

const departure = { contactId: 'ann', leftOn: '2026-11-20' }
const alone = { ...departure, follower: null }
const followed = { ...departure, follower: { name: 'Eva Blum' } }

const lines = (agenda: ClientAgenda, on: typeof alone | typeof followed, by = policy) =>
  departureSteps(agenda, by, on, NOW).map(({ details: { action, ownerId, dueOn }, isSettled }) =>
    [action, ownerId, dueOn, ...(isSettled ? ['settled'] : [])].join(' | ')
  )

describe('when somebody leaves', () => {
  test('an executive nobody follows sets off the playbook, and another executive is to be found', () => {
    expect(lines(agendaOf(), alone)).toEqual([
      'Find out who takes over from Ann Lee and write it down | ben | 2026-11-24',
      'Meet whoever follows Ann Lee | ben | 2026-12-04',
      'Go through contracts and promises that rested on Ann Lee | mia | 2026-11-27',
      'Get to know another executive at Acme | mia | 2026-12-04',
      'Find out why Ann Lee leaves | ben | 2026-11-27'
    ])
  })

  test('an executive with a successor: who it is is settled, and the successor is to be met by name', () => {
    expect(lines(agendaOf(), followed)).toEqual([
      'Find out who takes over from Ann Lee and write it down | ben | 2026-11-24 | settled',
      'Meet Eva Blum, who follows Ann Lee | ben | 2026-12-04',
      'Go through contracts and promises that rested on Ann Lee | mia | 2026-11-27',
      'Find out why Ann Lee leaves | ben | 2026-11-27'
    ])
    const unnamed = { ...departure, follower: { name: null } }
    const [, meeting] = departureSteps(agendaOf(), policy, unnamed, NOW)
    expect(meeting?.details.action).toBe('Meet whoever follows Ann Lee')
  })

  test('a user leaves no gap; a successor is to be met all the same', () => {
    expect(lines(agendaOf(user), alone)).toEqual([])
    expect(lines(agendaOf(user), followed)).toEqual(['Meet Eva Blum, who follows Ann Lee | ben | 2026-11-27'])
  })

  test('another executive who is there need not be found', () => {
    const tom = newExecutive({ id: 'tom', name: 'Tom' })
    const contacts = [newExecutive(), tom]
    const found = (agenda: ClientAgenda) => departureSteps(agenda, policy, alone, NOW).map(({ id }) => id)
    expect(found(newAgenda({ contacts }))).not.toContain('map')
    const gone = [newExecutive(), { ...tom, leftOn: '2026-01-01' }]
    expect(found(newAgenda({ contacts: gone }))).toContain('map')
  })

  test('without playbooks of the workspace the same matters are seen to', () => {
    const actions = (on: typeof alone | typeof followed) =>
      departureSteps(agendaOf(), withoutPlaybooks, on, NOW).map(({ id }) => id)
    expect(actions(alone)).toEqual(['find', 'map', 'papers', 'why'])
    expect(actions(followed)).toEqual(['meet', 'papers', 'why'])
  })

  test('the playbook asks under the same keys, so that nothing is asked for twice', () => {
    const left = agendaOf(newExecutive({ leftOn: departure.leftOn, counterpart: BEN }))
    const byPlaybook = plannedActions(left, policy, NOW)
    const byDeparture = departureSteps(left, policy, alone, NOW).filter(({ isOfPlaybook }) => isOfPlaybook)
    expect(byPlaybook).toHaveLength(3)
    expect(byDeparture.map(({ sourceKey, details }) => ({ sourceKey, details }))).toEqual(byPlaybook)
  })

  test('the steps of somebody who left long ago are there too', () => {
    const on = { ...alone, leftOn: '2024-01-31' }
    expect(
      departureSteps(agendaOf(), policy, on, NOW).filter(({ isOfPlaybook }) => isOfPlaybook)
    ).toHaveLength(3)
  })

  test('nobody of the client sets anything off', () => {
    expect(departureSteps(newAgenda(), policy, alone, NOW)).toEqual([])
  })
})

test('the built-in playbook has the steps that a successor changes', () => {
  const steps = defaultPlaybooks.flatMap((playbook) => playbook.steps.map(({ action }) => action))
  expect(steps).toEqual(expect.arrayContaining([FIND_FOLLOWER, MEET_FOLLOWER]))
})
