import { describe, expect, test } from 'vitest'
import { type CheckinDraft, checkCheckin } from '../../src/usecases/check-checkin.ts'
import { NOW } from '../support/facts.ts'

const draft = (change: Partial<CheckinDraft> = {}): CheckinDraft => ({
  clientId: 'acme',
  kind: 'call',
  occurredAt: NOW,
  contactIds: [],
  contactsOf: null,
  newContact: { name: null, title: null, isExecutive: false },
  teammateSlackIds: [],
  summary: 'About the renewal',
  sentiment: null,
  nextStep: null,
  nextStepOn: null,
  ...change
})

describe('a check-in', () => {
  test('needs no more than a client and a line', () => {
    expect(checkCheckin(draft(), NOW).kind).toBe('complete')
  })

  test.each([
    ['somebody known', { contactIds: ['carla'], contactsOf: 'acme' }],
    ['somebody new', { newContact: { name: 'Nora', title: null, isExecutive: false } }]
  ])('with %s needs no line', (_who, change) => {
    expect(checkCheckin(draft({ summary: null, ...change }), NOW).kind).toBe('complete')
  })

  test.each<[string, Partial<CheckinDraft>, string[]]>([
    ['without a client', { clientId: null }, ['client_missing']],
    [
      'with people of another client',
      { contactIds: ['gil'], contactsOf: 'globex' },
      ['people_of_another_client']
    ],
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
      { clientId: null, nextStepOn: '2026-12-01' },
      ['client_missing', 'date_without_step']
    ]
  ])('%s is not complete', (_words, change, problems) => {
    expect(checkCheckin(draft(change), NOW)).toEqual({ kind: 'incomplete', problems })
  })

  test('of a few seconds ahead is one of now, because two clocks differ', () => {
    const checked = checkCheckin(draft({ occurredAt: NOW + 30_000 }), NOW)
    expect(checked).toMatchObject({ kind: 'complete', checkin: { occurredAt: NOW } })
  })
})
