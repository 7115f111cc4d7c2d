import { expect, test } from 'vitest'
import { handOverActions } from '../../../src/domain/playbooks/hand-over-actions.ts'
import { defaultPolicy } from '../../../src/domain/policy.ts'
import { NOW } from '../../support/facts.ts'

const MIA = { id: 'mia', name: 'Mia' }
const BEN = { id: 'ben', name: 'Ben' }
const handed = { client: 'Acme', executives: [], from: MIA, to: BEN, note: null, byId: 'zoe' }

const lines = (changes: Partial<Parameters<typeof handOverActions>[0]>) =>
  handOverActions({ ...handed, ...changes }, defaultPolicy('UTC'), NOW).map(
    ({ action, ownerId, dueOn, doneOn, outcome }) =>
      [action, ownerId, dueOn ?? `done ${doneOn}`, ...(outcome === null ? [] : [outcome])].join(' | ')
  )

// NOW is a Sunday.
test('a hand-over asks the new owner to introduce themselves, and the old one to tell what they know', () => {
  expect(lines({ executives: ['Carla', 'Tom', 'Ann', 'Kim'] })).toEqual([
    'Introduce yourself at Acme as its new owner: Carla, Tom, Ann | ben | 2026-11-27',
    'Tell Ben what to know about Acme | mia | 2026-11-25'
  ])
})

test('what a note says is told with it', () => {
  expect(lines({ note: 'They pay late.' })[1]).toBe(
    'Tell Ben what to know about Acme | zoe | done 2026-11-22 | They pay late.'
  )
})

test('nobody is asked to tell who is not there', () => {
  expect(lines({ from: null })).toEqual(['Introduce yourself at Acme as its new owner | ben | 2026-11-27'])
})
