import { describe, expect, test } from 'vitest'
import { validateBlocks } from '../../../src/sandbox/blockkit/validate-blocks.ts'
import { contactForm } from '../../../src/slack/people/contact-form.ts'
import { contactLeftForm } from '../../../src/slack/people/contact-left-form.ts'
import { called, contactWords } from '../../../src/slack/people/contact-words.ts'
import { coverForm } from '../../../src/slack/people/cover-form.ts'
import { coverNewsMessage, coversMessage } from '../../../src/slack/people/covers-message.ts'
import { handOverAllForm } from '../../../src/slack/people/hand-over-all-form.ts'
import { handOverForm } from '../../../src/slack/people/hand-over-form.ts'
import {
  allHandedOverMessage,
  handedOverMessage,
  handingOverMessage,
  handOverDoneMessage
} from '../../../src/slack/people/handed-over-message.ts'
import { peopleForms } from '../../../src/slack/people/people-blocks.ts'
import type { ShownCovers } from '../../../src/usecases/show-covers.ts'
import { expectFormTaken, expectWordsBack, filled } from './filled.ts'
import { expectTaken } from './taken.ts'
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

const covers = (text: string, count: number): ShownCovers => ({
  today: '2026-11-22',
  covers: Array.from({ length: count }, (_, index) => ({
    sourceKey: `slack-view:V${index}`,
    revision: REVISION,
    details: { awayId: ID, delegateId: ID, fromOn: '2026-12-01', untilOn: '2026-12-24' },
    away: { id: ID, name: text },
    delegate: { id: ID, name: text },
    recordedAt: 0,
    by: `${text}!`,
    isNow: index % 2 === 0,
    isTheirs: index % 3 !== 0
  }))
})

/** What a button carries doubles each of these. */
const QUOTES: [string, string] = ['of quotes', '"\\'.repeat(300)]

describe.each([...WORST_TEXTS, QUOTES])('people with text that is %s', (_kind, text) => {
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
      expect(validateBlocks([peopleForms(client, people)], 'message')).toEqual([])
  })

  test('the forms about handing over open, and give every word back', () => {
    const owner = { id: ID, name: called(text), isActive: true }
    const one = { clientId: ID, name: text.slice(0, 100), owner, backup: called(text), keepsPeople: true }
    expectFormTaken(handOverForm, one, filled(handOverForm, text))
    expectFormTaken(handOverForm, { ...one, owner: null, backup: null, keepsPeople: false }, {})
    expectWordsBack(handOverForm, one, filled(handOverForm, text))
    const all = { fromId: ID, from: called(text), clients: 5000, mayOthers: true }
    expectFormTaken(handOverAllForm, all, filled(handOverAllForm, text))
    expectWordsBack(handOverAllForm, all, filled(handOverAllForm, text))
  })

  test('what is said about a hand-over is taken, of one client and of thousands', () => {
    const lost = {
      kind: 'not_scored',
      client: { id: ID, name: text },
      because: 'lost',
      since: '2026-01-01',
      loss: null
    } as const
    const clients = Array.from({ length: 5000 }, () => ({ id: ID, name: text }))
    for (const note of [text.slice(0, 3000), null]) expectTaken(handedOverMessage(text, lost, note))
    expectTaken(allHandedOverMessage(text, text, clients))
    expectTaken(handingOverMessage(text, 4999, 5000))
    for (const handed of [clients, []])
      for (const kept of [clients, []]) expectTaken(handOverDoneMessage(text, text, { handed, kept }))
  })

  test('the form about a cover opens, and gives every word back', () => {
    const cover = { sourceKey: 'slack-view:V0123456789', revision: REVISION }
    const subject = { cover, away: called(text), mayOthers: true }
    expectFormTaken(coverForm, subject, filled(coverForm, text))
    expectFormTaken(coverForm, { ...subject, cover: null, away: null }, {})
    expectWordsBack(coverForm, subject, filled(coverForm, text))
  })

  test('what is said about covers is taken, of none and of hundreds', () => {
    for (const count of [0, 1, 200])
      for (const page of [0, 7, 99]) expectTaken(coversMessage(covers(text, count), page, text))
    expectTaken(coversMessage(covers(text, 200), 0))
    for (const cover of covers(text, 1).covers)
      for (const isDelegate of [true, false]) expectTaken(coverNewsMessage(cover, isDelegate))
  })
})

test('of 25 covers each is on one page', () => {
  const { covers: all, ...rest } = covers('Mia', 25)
  const named = all.map((cover, index) => ({ ...cover, away: { id: ID, name: `Person ${index}.` } }))
  const pages = [0, 1, 2].map((page) =>
    JSON.stringify(coversMessage({ ...rest, covers: named }, page).blocks)
  )
  for (const { away } of named) expect(pages.filter((page) => page.includes(away.name))).toHaveLength(1)
})
