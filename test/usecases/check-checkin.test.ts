import { describe, expect, test } from 'vitest'
import { type Checkin, checkCheckin } from '../../src/usecases/check-checkin.ts'
import { NOW } from '../support/facts.ts'

const checkin = (change: Partial<Checkin> = {}): Checkin => ({
  clientId: 'acme',
  kind: 'call',
  occurredAt: NOW,
  contactIds: [],
  newContact: { name: null, title: null, isExecutive: false },
  teammateSlackIds: [],
  summary: 'About the renewal',
  sentiment: null,
  nextStep: null,
  nextStepOn: null,
  permalink: null,
  ...change
})

describe('a check-in', () => {
  test('needs no more than a client and a line', () => {
    expect(checkCheckin(checkin(), NOW)).toEqual([])
  })

  test.each([
    ['somebody known', { contactIds: ['carla'] }],
    ['somebody new', { newContact: { name: 'Nora', title: null, isExecutive: false } }]
  ])('with %s needs no line', (_who, change) => {
    expect(checkCheckin(checkin({ summary: null, ...change }), NOW)).toEqual([])
  })

  test.each<[string, Partial<Checkin>, string[]]>([
    ['of tomorrow', { occurredAt: NOW + 86_400_000 }, ['in_the_future']],
    ['with nobody about nothing', { summary: null }, ['nobody_and_nothing']],
    [
      'with a title that belongs to nobody',
      { newContact: { name: null, title: 'CEO', isExecutive: false } },
      ['contact_without_name']
    ],
    [
      'with an executive without a name',
      { summary: null, newContact: { name: null, title: null, isExecutive: true } },
      ['contact_without_name']
    ],
    ['with a date for no step', { nextStepOn: '2026-12-01' }, ['date_without_step']],
    [
      'with several problems',
      { summary: null, nextStepOn: '2026-12-01' },
      ['nobody_and_nothing', 'date_without_step']
    ]
  ])('%s is not complete', (_words, change, problems) => {
    expect(checkCheckin(checkin(change), NOW)).toEqual(problems)
  })

  test('of a few seconds ahead is taken, because two clocks differ', () => {
    expect(checkCheckin(checkin({ occurredAt: NOW + 30_000 }), NOW)).toEqual([])
  })
})
