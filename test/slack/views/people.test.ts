import { describe, expect, test } from 'vitest'
import { validateBlocks } from '../../../src/sandbox/blockkit/validate-blocks.ts'
import { contactForm } from '../../../src/slack/people/contact-form.ts'
import { contactLeftForm } from '../../../src/slack/people/contact-left-form.ts'
import { called, contactWords } from '../../../src/slack/people/contact-words.ts'
import { peopleForms } from '../../../src/slack/people/people-blocks.ts'
import { expectFormTaken, expectWordsBack, filled } from './filled.ts'
import { WORST_TEXTS } from './worst-texts.ts'

const ID = '0190f7a4-6f2e-7c3a-9b57-0123456789ab'
const REVISION = '0190f7a4-6f2e-7c3a-9b57-0123456789ac'

const contact = (text: string) => {
  const known = { id: ID, revision: REVISION, isLeaving: true, unseenCounterpart: called(text) }
  const details = { name: text, title: text, leftOn: '2026-12-31', archivedAt: 0 }
  const namesake = contactWords(details, '2026-11-22')
  return { clientId: ID, name: text.slice(0, 100), contact: known, namesake }
}

/** With as many steps as there are boxes, each as long as it is carried. */
const departure = (text: string) => ({
  clientId: ID,
  name: called(text),
  contactId: ID,
  contact: contactWords({ name: text, title: text, leftOn: null, archivedAt: null }, '2026-11-22'),
  revision: REVISION,
  policyVersion: 123,
  steps: Array.from({ length: 7 }, (_, index) => [
    `p${index}.10`,
    text.slice(0, 48),
    '2026-12-31',
    index === 0 ? 'alone' : 'either'
  ])
})
const ticked = Array.from({ length: 7 }, (_, index) => ({ value: `p${index}.10`, text: `p${index}.10` }))
const picked = (value: string) => [{ value, text: value }]

describe.each(WORST_TEXTS)('people with text that is %s', (_kind, text) => {
  test('the form about a contact opens, and gives every word back', () => {
    expectFormTaken(contactForm, contact(text), filled(contactForm, text))
    expectFormTaken(contactForm, { ...contact(text), contact: null }, {})
    expectWordsBack(contactForm, contact(text), filled(contactForm, text))
  })

  test('the form about a leaving opens whoever follows, and gives every word back', () => {
    const typed = { ...filled(contactLeftForm, text), stepsAlone: ticked, stepsFollowed: ticked }
    for (const follows of ['nobody', 'known', 'new'])
      expectFormTaken(contactLeftForm, departure(text), { ...typed, follows: picked(follows) })
    expectFormTaken(contactLeftForm, { ...departure(text), steps: [] }, {})
    expectWordsBack(contactLeftForm, departure(text), typed)
  })

  test('what can be done about people is offered, however many there are', () => {
    const all = Array.from({ length: 200 }, () => ({ id: ID, name: text, title: text }))
    const client = { id: ID, name: text }
    for (const people of [all, []])
      expect(validateBlocks([peopleForms(client, people, people)], 'message')).toEqual([])
  })
})
