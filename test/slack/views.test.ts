import { describe, expect, test } from 'vitest'
import type { Assessment } from '../../src/domain/assessment/assessment.ts'
import { validateBlocks } from '../../src/sandbox/blockkit/validate-blocks.ts'
import { validateView } from '../../src/sandbox/blockkit/validate-view.ts'
import { noAccessMessage } from '../../src/slack/access/no-access-message.ts'
import { startAgainMessage } from '../../src/slack/answer/start-again-message.ts'
import { button } from '../../src/slack/blocks/button.ts'
import type { Message } from '../../src/slack/blocks/message.ts'
import { cardMessage, sharedCardMessage } from '../../src/slack/card/card-view.ts'
import { notSharedMessage } from '../../src/slack/card/not-shared-message.ts'
import { chooseClientMessage } from '../../src/slack/client/choose-client-message.ts'
import { goneMessage } from '../../src/slack/client/gone-message.ts'
import { unknownClientMessage } from '../../src/slack/client/unknown-client-message.ts'
import { faultMessage } from '../../src/slack/fault/fault-message.ts'
import { helpMessage } from '../../src/slack/help/help-message.ts'
import { permissionsMessage } from '../../src/slack/help/permissions-message.ts'
import { ACTIONS } from '../../src/slack/ids.ts'
import { emptyListMessage } from '../../src/slack/list/empty-list-message.ts'
import { listMessage } from '../../src/slack/list/list-view.ts'
import { noticeModal } from '../../src/slack/notice/notice-modal.ts'
import { unknownMessage } from '../../src/slack/unknown/unknown-message.ts'
import type { ScoredCard } from '../../src/usecases/client-card.ts'
import type { ClientList } from '../../src/usecases/list-clients.ts'
import { WORST_TEXTS } from './views/worst-texts.ts'

const ID = '0190f7a4-6f2e-7c3a-9b57-0123456789ab'

const drivers = (text: string, count: number): Assessment['drivers'] =>
  Array.from({ length: count }, () => ({
    signal: 'engagement.silence',
    severity: 1,
    weight: 0.4,
    points: 70 / count,
    sentence: text,
    nextStep: text
  }))

const card = (text: string, count: number): ScoredCard => ({
  kind: 'scored',
  client: { id: ID, name: text },
  owner: text,
  reader: null,
  today: 20_000,
  assessment: {
    kind: 'assessed',
    client: { id: ID, name: text },
    asOf: 0,
    score: 70,
    level: 'at risk',
    levelBasis: count % 2 === 0 ? 'override' : 'floor',
    computedLevel: 'watch',
    floor: { level: 'at risk', reason: text },
    override: {
      level: 'at risk',
      reason: text,
      by: { id: ID, name: text },
      madeAt: 0,
      expiresOn: '2026-12-01'
    },
    drivers: drivers(text, count),
    unknown: [],
    inputs: { present: 4, of: 7, oldestDays: 94, missing: ['annual revenue'] },
    exposure: { amount: '1234567890123.45', currency: 'JPY' },
    policyVersion: 1
  },
  trend: { since: 0, score: 58, level: 'at risk', change: 12 },
  projection: { on: '2026-12-14', level: 'critical', signal: null, sentence: text },
  people: Array.from({ length: count }, () => ({
    name: text,
    title: text,
    role: 'signatory',
    isExecutive: true,
    lastTouch: null
  })),
  decision: { decision: 'option', day: 20_100, daysLeft: -1, renewal: 'open' },
  latest: {
    occurredAt: 0,
    day: 19_000,
    kind: 'meeting',
    by: text,
    summary: text
  },
  agreed: { nextStep: text, nextStepOn: '2024-12-24' }
})

const list = (text: string, count: number): ClientList => ({
  scope: 'all',
  others: { backup: 0, covered: 0 },
  narrowed: null,
  counts: { healthy: 0, watch: count, 'at risk': 0, critical: 0 },
  clients: Array.from({ length: count }, () => ({
    id: ID,
    name: text,
    score: 30,
    level: 'watch',
    levelBasis: 'not enough data',
    exposure: { amount: '1000.00', currency: 'EUR' },
    reason: text
  }))
})

const refs = (text: string, count: number) => Array.from({ length: count }, () => ({ id: ID, name: text }))

const messages = (text: string): [string, Message][] => [
  ['card', cardMessage(card(text, 40), { kind: 'recorded', sentence: text, scoreBefore: 80 })],
  [
    'card without anything',
    cardMessage({ ...card(text, 0), trend: null, projection: null, decision: null, latest: null })
  ],
  ['shared card', sharedCardMessage(card(text, 41), 'U1')],
  [
    'lost client',
    cardMessage({
      kind: 'not_scored',
      client: { id: ID, name: text },
      because: 'lost',
      since: '2026-01-01',
      loss: { reasons: [text, text, text], competitor: text }
    })
  ],
  ['not shared', notSharedMessage('guest')],
  ['list', listMessage(list(text, 5000), 3)],
  ['last page', listMessage(list(text, 5000), 99_999)],
  ['empty list', emptyListMessage({ scope: 'all', narrowed: null })],
  [
    'unknown client',
    unknownClientMessage({
      kind: 'unknown_client',
      name: text,
      suggestions: refs(text, 5),
      isBookEmpty: true
    })
  ],
  ['ambiguous name', chooseClientMessage({ kind: 'ambiguous_name', name: text, clients: refs(text, 200) })],
  ['gone', goneMessage()],
  ['help', helpMessage([{ usage: 'NAME', explains: text }])],
  ['who may do what', permissionsMessage()],
  ['start again', startAgainMessage(button('Log check-in', ACTIONS.openCheckin, ID))],
  ['fault', faultMessage('abcd1234')],
  ['unknown', unknownMessage()],
  ['no access', noAccessMessage()]
]

const views = (text: string): [string, unknown][] => [['notice', noticeModal(text, text)]]

describe.each(WORST_TEXTS)('with text that is %s', (_kind, text) => {
  test.each(messages(text))('Slack takes the message: %s', (_name, message) => {
    expect(validateBlocks(message.blocks, 'message')).toEqual([])
    expect(message.text.length).toBeGreaterThan(0)
    expect(message.text.length).toBeLessThan(4000)
    expect(message.text).not.toMatch(/<[!@#h]/)
  })

  test.each(views(text))('Slack takes the view: %s', (_name, view) => {
    expect(validateView(view)).toEqual([])
  })
})

test('a view that Slack would refuse is noticed', () => {
  const { blocks } = goneMessage()
  expect(
    validateBlocks([...blocks, { type: 'header', text: { type: 'mrkdwn', text: 'x' } }], 'message')
  ).not.toEqual([])
})

test('whoever sees to the client is not told to ask themselves, and everybody else is told whom', () => {
  const step = card('Acme', 1)
  const [driver] = step.assessment.drivers
  if (driver === undefined) throw new Error('No driver')
  const drivers = [{ ...driver, nextStep: 'Ask Dana Reyes to check in with Acme' }]
  const own = { ...step, reader: 'Dana Reyes', assessment: { ...step.assessment, drivers } }
  expect(JSON.stringify(cardMessage(own))).toContain('Check in with Acme')
  expect(JSON.stringify(cardMessage(own))).not.toContain('Ask Dana Reyes')
  expect(JSON.stringify(sharedCardMessage(own, 'U1'))).toContain('Ask Dana Reyes to check in with Acme')
  expect(JSON.stringify(cardMessage({ ...own, reader: 'Ben Ode' }))).toContain('Ask Dana Reyes to check in')
})

test('a card says of when it is, and begins with nothing chosen when it is drawn anew', () => {
  const old = card('Acme', 1)
  const anew = { ...old, assessment: { ...old.assessment, asOf: 90_000_000 } }
  const rows = [old, anew].map((each) => cardMessage(each).blocks.at(-1))
  expect(rows).toMatchObject([{ block_id: 'card:0' }, { block_id: 'card:90000000' }])
  expect(JSON.stringify(cardMessage(anew).blocks)).toContain('As of <!date^90000^{date_short} at {time}|')
})
