import { describe, expect, test } from 'vitest'
import { type Digest, type DigestRest, digestOf, LISTED, restOf } from '../../../src/domain/digest/digest.ts'
import { defaultPolicy } from '../../../src/domain/policy.ts'
import type { Message } from '../../../src/slack/blocks/message.ts'
import { digestMessage } from '../../../src/slack/digest/digest-message.ts'
import { digestsMessage } from '../../../src/slack/settings/digests-message.ts'
import { settingsMessage } from '../../../src/slack/settings/settings-view.ts'
import { UNFIT } from '../../../src/usecases/digest-channel.ts'
import { digestBook, digestClientAt } from '../../domain/digest/digest-clients.ts'
import { expectTaken } from './taken.ts'
import { WORST_TEXTS } from './worst-texts.ts'

/** Slack advises no more in one message. */
const ADVISED = 10_000

const id = (place: number) => `0190f7a4-6f2e-7c3a-9b57-${String(place).padStart(12, '0')}`

/** A hundred clients that all became critical this week, with as much to tell of each as there can be. */
function worstBook(text: string) {
  const money = { amount: '1234567890123.45', currency: 'EUR' }
  const clients = Array.from({ length: 100 }, (_, place) =>
    digestClientAt(text, 'critical', {
      id: id(place),
      levelBasis: 'not enough data',
      before: { level: 'healthy', score: 1 },
      exposure: money,
      revenue: money,
      ownerName: text,
      reason: text
    })
  )
  const next = { action: text, dueDay: 20_781, ownerName: text }
  const followed = clients.slice(0, LISTED).map((client) => ({
    client,
    before: { level: 'healthy', score: 1 } as const,
    now: { kind: 'scored', level: 'critical', score: 99 } as const,
    checkIns: [20_779],
    done: [text, text]
  }))
  return digestBook(clients, {
    segment: text,
    isLate: true,
    planned: new Map(clients.map((client) => [client.id, next])),
    followed,
    due: clients.map((client) => ({ client, sentence: text, dueDay: 20_781 }))
  })
}

const quiet = (clients: number, segment = ''): Digest =>
  digestOf(
    digestBook(
      Array.from({ length: clients }, (_, place) => digestClientAt(`${place}`, 'healthy')),
      { segment }
    )
  )

const said = (digest: Digest, isCopy = false) => digestMessage({ kind: 'digest', isCopy, digest })
const more = (rest: DigestRest) => digestMessage({ kind: 'digest_more', rest })

/** All text that people read in a message. */
function wordsOf({ blocks }: Message): string {
  const texts: string[] = []
  const collect = (value: unknown, key = ''): void => {
    if (typeof value === 'string') {
      if (key === 'text' || key === 'fallback') texts.push(value)
    } else if (typeof value === 'object' && value !== null)
      for (const [name, its] of Object.entries(value)) collect(its, name)
  }
  collect(blocks)
  return texts.join(' ').replace(/\s+/g, ' ')
}

const digest = (place: number, text: string) => ({
  id: id(place),
  channelId: 'C0123456789',
  segment: text.slice(0, 100),
  weekday: 7,
  minute: 1410,
  timeZone: 'America/Argentina/ComodRivadavia',
  isPublicAllowed: true,
  setAt: 0,
  brokenReason: place % 2 === 0 ? UNFIT.public : null
})
const digests = (count: number, text: string) =>
  Array.from({ length: count }, (_, place) => digest(place, text))

describe.each(WORST_TEXTS)('digests with text that is %s', (_kind, text) => {
  const book = worstBook(text)
  const whole = digestOf(book)
  const rest = restOf(book, new Set(whole.listed.map((client) => client.id)))
  if (rest === null) throw new Error('All fitted')

  test.each<[string, Message]>([
    ['a digest in its channel', said(whole)],
    ['a copy', said(whole, true)],
    ['its thread', more(rest)],
    ['a thread of changes only', more({ ...rest, listed: [], beyond: { listed: 0, changes: 0 } })],
    ['a quiet week', said(quiet(40, text))]
  ])('Slack takes %s, and it is read in one go', (_what, message) => {
    expectTaken(message)
    expect(message.blocks.length).toBeLessThan(50)
    expect(wordsOf(message).length).toBeLessThan(ADVISED)
  })

  test.each<[string, Message]>([
    ['where digests appear', digestsMessage(digests(40, text), 99, text)],
    ['that none appears', digestsMessage([], 0)],
    [
      'the settings with many',
      settingsMessage({ leads: [] }, digests(40, text), defaultPolicy('UTC'), [text])
    ]
  ])('Slack takes %s', (_what, message) => expectTaken(message))
})

test('a digest reads in this order: what changed, who is at risk with a reason and a thing to do, then the rest', () => {
  const clients = [
    digestClientAt('Acme', 'critical', {
      before: { level: 'watch', score: 40 },
      exposure: { amount: '68400.00', currency: 'EUR' },
      ownerName: 'Mia'
    }),
    digestClientAt('Beta', 'healthy')
  ]
  const message = said(
    digestOf(
      digestBook(clients, {
        planned: new Map([['Acme', { action: 'Visit them', dueDay: 20_781, ownerName: 'Ben' }]]),
        followed: [
          {
            client: { id: 'Gone', name: 'Gone' },
            before: null,
            now: { kind: 'lost', since: '2026-11-19' },
            checkIns: [],
            done: []
          }
        ],
        due: [{ client: { id: 'Beta', name: 'Beta' }, sentence: 'Option date in 3 days', dueDay: 20_783 }]
      })
    )
  )
  const inOrder = [
    'Digest of Monday 23 Nov 2026',
    'Changed since 16 Nov 2026',
    'Acme : watch → critical',
    '1 of 2 clients at risk or worse.',
    'Acme · Critical, risk 85 · weight €68,400 · Mia',
    'Acme is silent',
    'Next: Visit them · due 24 Nov 2026 · Ben',
    'Show card',
    'What became of those listed last time',
    'Gone : lost on 19 Nov 2026',
    'Due this week',
    'Beta : Option date in 3 days · 26 Nov 2026',
    'Confidential clients are left out.'
  ]
  const places = inOrder.map((words) => wordsOf(message).indexOf(words))
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(message.text).toBe(
    'Digest of Monday 23 Nov 2026: 1 at risk. Acme is critical, risk 85: Acme is silent'
  )
})

test('what is past its day says since when, week after week', () => {
  const planned = new Map([['Acme', { action: 'Visit them', dueDay: 20_778, ownerName: 'Ben' }]])
  const inWeek = (day: number) =>
    wordsOf(said(digestOf(digestBook([digestClientAt('Acme', 'critical')], { planned, day }))))
  expect(inWeek(20_773)).toContain('Next: Visit them · due 21 Nov 2026 · Ben')
  for (const day of [20_780, 20_787])
    expect(inWeek(day)).toContain('Next: Visit them · overdue since 21 Nov 2026 · Ben')
})

test('a quiet week says so in one line', () => {
  const message = said(quiet(12))
  expect(message.blocks).toHaveLength(2)
  expect(wordsOf(message)).toContain(
    'A quiet week: none of 12 clients is at risk, no level changed, nothing is due.'
  )
  expect(wordsOf(said(quiet(0, 'Banks')))).toContain('No client is in this segment any more.')
})

test('a late digest says for when it was, and where the rest is', () => {
  const clients = Array.from({ length: 9 }, (_, place) => digestClientAt(`Client ${place}`, 'critical'))
  const late = digestOf(digestBook(clients, { isLate: true }))
  expect(wordsOf(said(late))).toContain('Digest of Monday 23 Nov 2026 Late, because')
  expect(wordsOf(said(late))).toContain('The other 2: in the thread.')
  expect(wordsOf(said(late, true))).toContain('The other 2: /client-risk list at-risk critical.')
})

test('what the thread has no room for is counted', () => {
  const book = worstBook('Acme')
  const rest = restOf(book, new Set())
  expect(wordsOf(more(rest ?? expect.fail('All fitted')))).toContain(
    'And 70 more clients at risk and 73 more changes of level: /client-risk list at-risk critical'
  )
})
