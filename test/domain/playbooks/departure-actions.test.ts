import { describe, expect, test } from 'vitest'
import { departureActions } from '../../../src/domain/playbooks/departure-actions.ts'
import { departureSteps } from '../../../src/domain/playbooks/departure-steps.ts'
import { defaultPolicy } from '../../../src/domain/policy.ts'
import { NOW } from '../../support/facts.ts'
import { BEN, newAgenda, newExecutive } from '../attention/agendas.ts'

const agenda = newAgenda({ contacts: [newExecutive({ counterpart: BEN })] })

/** What goes into the plan, a line an action, when these steps of all that were to be seen are wanted. */
function lines(wanted: readonly string[], follower: string | null = null, reason: string | null = null) {
  const departure = { contactId: 'ann', leftOn: '2026-11-20', follower: follower ? { name: follower } : null }
  const steps = departureSteps(agenda, defaultPolicy('UTC'), departure, NOW)
  const offered = steps.map(({ id }) => id)
  const told = { leaver: { id: 'ann', name: 'Ann Lee' }, follower, reason, byId: 'mia', today: '2026-11-22' }
  return departureActions(steps, { ...told, offered, wanted }).map(({ details }) => {
    const { action, doneOn, droppedOn, outcome } = details
    const state = doneOn === null ? (droppedOn === null ? 'open' : 'dropped') : 'done'
    return [action, state, ...(outcome === null ? [] : [outcome])].join(' | ')
  })
}

describe('what a departure puts into the plan', () => {
  test('is what was ticked; a playbook that asks for more is told that nobody wants it', () => {
    expect(lines(['p0.1', 'map'])).toEqual([
      'Find out who takes over from Ann Lee and write it down | open',
      'Meet whoever follows Ann Lee | dropped | Not wanted when the leaving was written down.',
      'Go through contracts and promises that rested on Ann Lee | dropped | Not wanted when the leaving was written down.',
      'Get to know another executive at Acme | open'
    ])
  })

  test('has who follows as found out', () => {
    expect(lines(['p0.2', 'p0.3'], 'Eva Blum')).toEqual([
      'Find out who takes over from Ann Lee and write it down | done | Eva Blum follows Ann Lee.',
      'Meet Eva Blum, who follows Ann Lee | open',
      'Go through contracts and promises that rested on Ann Lee | open'
    ])
  })

  test('keeps the reason as what came of asking for it, ticked or not', () => {
    const why = 'Find out why Ann Lee leaves | done | Went to Globex'
    expect(lines(['why'], null, 'Went to Globex').filter((line) => line.startsWith('Find out why'))).toEqual([
      why
    ])
    expect(lines([], null, 'Went to Globex').at(-1)).toBe(why)
    expect(lines(['why']).at(-1)).toBe('Find out why Ann Lee leaves | open')
  })
})
