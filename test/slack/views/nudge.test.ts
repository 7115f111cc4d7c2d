import { describe, expect, test } from 'vitest'
import type { Alert } from '../../../src/domain/attention/alert.ts'
import type { Message } from '../../../src/slack/blocks/message.ts'
import { alertBlocks } from '../../../src/slack/home/alert-blocks.ts'
import { nudgesMessage } from '../../../src/slack/nudge/nudges-message.ts'
import { planMessage } from '../../../src/slack/nudge/plan-message.ts'
import { replyMessage } from '../../../src/slack/nudge/reply-message.ts'
import type { NudgeItem, NudgesWords } from '../../../src/usecases/speaking/nudge-words.ts'
import { ALERT_KINDS } from './alert-kinds.ts'
import { expectTaken } from './taken.ts'
import { WORST_TEXTS } from './worst-texts.ts'

const id = (index: number) => `0190f7a4-6f2e-7c3a-9b57-${String(index).padStart(12, '0')}`

const alert = (name: string, index: number): Alert => ({
  kind: ALERT_KINDS[index % ALERT_KINDS.length] ?? 'quiet',
  // As long as a key from a file can be and longer.
  cause: `complaint:${'k'.repeat(index % 2 === 0 ? 1_900 : 2_500)}`,
  sourceKey: 'k'.repeat(index % 2 === 0 ? 1_900 : 2_500),
  contactId: index % 2 === 0 ? id(index) : null,
  client: { id: id(index), name },
  sentence: name,
  severity: 'critical',
  dueDay: index % 3 === 0 ? null : 20_000 + index,
  dueAt: index % 3 === 1 ? 20_000 * 86_400_000 : null,
  warnAt: null,
  countsFrom: null,
  isOverdue: index % 4 === 0,
  assignee: null,
  isCall: false,
  claim: null,
  occasion: null
})

const item = (name: string, index: number): NudgeItem => ({
  nudgeId: id(index),
  alert: alert(name, index),
  step: ['overdue', 'again', 'still', 'escalated'][index % 4] ?? '',
  why: index % 2 === 0 ? `you cover for ${name}` : null,
  isTended: true,
  isTheirs: index % 5 === 0,
  isClaimed: index % 7 === 0,
  place: index
})

const words = (name: string, open: number, settled: number): NudgesWords => ({
  kind: 'nudges',
  items: Array.from({ length: open }, (_, index) => item(name, index)),
  settled: Array.from({ length: settled }, (_, index) => ({
    client: { id: id(index), name },
    sentence: index % 4 === 0 ? null : name,
    how: `handed over to ${name}`,
    reason: name,
    by: index % 2 === 0 ? name : null,
    at: index % 3 === 0 ? null : 0,
    move: index % 2 === 0 ? { from: 62, to: 48 } : null,
    // Between the others, so that no two lines stand together.
    place: index + 0.5
  })),
  timeZone: 'Pacific/Kiritimati'
})

const named = (name: string, kind: Alert['kind'], sentence: string, index = 1): NudgeItem => ({
  ...item(name, index),
  alert: { ...alert(name, index), kind, sentence, cause: kind, sourceKey: 'k' },
  why: null
})

describe.each(WORST_TEXTS)('with text that is %s', (_kind, text) => {
  test.each([
    [0, 0],
    [1, 0],
    [0, 1],
    [18, 18],
    [500, 500]
  ])('Slack takes a message of %i nudges and %i that are settled', (open, settled) => {
    expectTaken(nudgesMessage(words(text, open, settled)))
  })

  test.each([0, 3, 200])('Slack takes a plan of the week with %i of each', (count) => {
    const { items, settled } = words(text, count, count)
    const clients = new Map([[id(0), { level: 'critical' as const, score: 90 }]])
    const calls = { items: items.slice(0, 3), settled: [] }
    const due = { items: items.map((each) => ({ ...each, nudgeId: `due ${each.nudgeId}` })), settled }
    const waiting = { items: items.map((each) => ({ ...each, nudgeId: `own ${each.nudgeId}` })), settled }
    expectTaken(
      planMessage({
        kind: 'plan',
        calls,
        due,
        waiting,
        clients,
        toldToday: count,
        timeZone: 'Asia/Kathmandu'
      })
    )
  })
})

test.each(WORST_TEXTS)('Slack takes the offer below a nudge with a name that is %s', (_kind, text) => {
  for (const count of [1, 8])
    expectTaken(replyMessage(Array.from({ length: count }, (_, index) => ({ id: id(index), name: text }))))
})

test('the notification names the first client with its reason, then the others', () => {
  const text = (...items: NudgeItem[]) => nudgesMessage({ ...words('', 0, 0), items }).text
  const acme = named('Acme Corp', 'quiet', 'Last check-in 70 days ago, every 30 agreed')
  const [beta, gamma, delta] = ['Beta', 'Gamma', 'Delta'].map((name) => named(name, 'quiet', 'Quiet'))
  if (!beta || !gamma || !delta) throw new Error('No clients')
  expect(text(acme)).toBe('Acme Corp: Last check-in 70 days ago, every 30 agreed.')
  expect(text(acme, acme)).toBe('Acme Corp: Last check-in 70 days ago, every 30 agreed. 1 more about it.')
  expect(text(acme, beta)).toBe('Acme Corp: Last check-in 70 days ago, every 30 agreed. Also Beta.')
  expect(text(acme, beta, gamma, delta)).toMatch(/agreed\. Also Beta, Gamma and 1 more\.$/)
  expect(nudgesMessage({ ...words('Acme Corp', 0, 1) }).text).toBe(
    'Acme Corp: handed over to Acme Corp by Acme Corp, risk 62 → 48.'
  )
  expect(nudgesMessage({ ...words('Acme Corp', 0, 3) }).text).toMatch(/62 → 48\. 2 more settled\.$/)
  expect(nudgesMessage({ ...words('Acme Corp', 0, 2), items: [acme, beta] }).text).toMatch(
    /agreed\. Also Beta\. 2 settled\.$/
  )
})

test('what is settled stays at its place without buttons, and says what it was about and what was done', () => {
  const acme = { id: id(9), name: 'Acme Corp' }
  const seenTo = { how: 'check-in logged', by: 'Dana Reyes', at: 0, move: { from: 62, to: 48 } }
  const { blocks } = nudgesMessage({
    kind: 'nudges',
    items: [{ ...named('Beta', 'quiet', 'Quiet'), place: 1 }],
    settled: [
      { client: acme, sentence: 'Quiet for long', ...seenTo, place: 0 },
      { client: acme, sentence: null, how: 'no longer open', by: null, at: 0, move: null, place: 2 }
    ],
    timeZone: 'Europe/Madrid'
  })
  expect(blocks.map(({ type }) => type)).toEqual(['rich_text', 'rich_text', 'actions', 'rich_text'])
  const [first, last] = [blocks[0], blocks[3]].map((block) => JSON.stringify(block))
  expect(first).toContain('{"type":"text","text":"Quiet for long","style":{"strike":true}}')
  expect(first).toContain('✓ check-in logged by Dana Reyes')
  expect(first).toContain('1 Jan 1970')
  expect(first).toContain(' · risk 62 → 48')
  expect(last).toContain('no longer open')
  expect(last).not.toContain('✓')
})

test.each([
  ['promise kept', true],
  ['promise marked broken', false],
  ['promise moved to 28 Nov 2026', false],
  ['action done', true],
  ['action dropped', false]
])('“%s” says by whom, and whether it has a tick is %s', (how, isTicked) => {
  const done = { how, by: 'Dana Reyes', at: 0, move: null }
  const settled = [{ client: { id: id(9), name: 'Acme Corp' }, sentence: null, ...done, place: 0 }]
  const { blocks } = nudgesMessage({ kind: 'nudges', items: [], settled, timeZone: 'Europe/Madrid' })
  const text = JSON.stringify(blocks)
  expect(text).toContain(`${how} by Dana Reyes`)
  expect(text.includes('✓')).toBe(isTicked)
})

test('of many nudges the first have buttons, the next a line each, and the rest are counted', () => {
  const { blocks } = nudgesMessage(words('Acme Corp', 30, 0))
  expect(blocks.filter(({ type }) => type === 'actions')).toHaveLength(8)
  expect(JSON.stringify(blocks.at(-1))).toContain('And 12 more: open Home.')
})

/** What the buttons of the last row say. */
const labels = (blocks: Message['blocks']) => {
  const row = blocks.findLast(({ type }) => type === 'actions')
  if (row?.type !== 'actions') throw new Error('There are no buttons')
  return row.elements.flatMap((element) => (element.type === 'button' ? [element.text.text] : []))
}

test('a call offers to log a check-in before it is said to be done, in messages, the plan and Home alike', () => {
  const done = named('Acme Corp', 'action', 'The action “Send the figures”')
  const call = { ...done, alert: { ...done.alert, isCall: true, contactId: id(3) } }
  const none = { items: [], settled: [] }
  const drawn = (item: NudgeItem) => [
    nudgesMessage({ ...words('', 0, 0), items: [item] }).blocks,
    planMessage({
      kind: 'plan',
      calls: none,
      due: { items: [item], settled: [] },
      waiting: none,
      clients: new Map(),
      toldToday: 0,
      timeZone: 'UTC'
    }).blocks,
    alertBlocks(item, 'UTC', true)
  ]
  for (const blocks of drawn(call)) {
    expect(labels(blocks).slice(0, 2)).toEqual(['Log check-in', 'Done'])
    expect(JSON.stringify(blocks)).toContain(
      JSON.stringify(JSON.stringify({ clientId: id(1), contactId: id(3) }))
    )
  }
  for (const blocks of drawn(done)) {
    expect(labels(blocks)[0]).toBe('Done')
    expect(labels(blocks)).not.toContain('Log check-in')
  }
})

test('each kind of nudge has at most five buttons and a menu of five, all of them different', () => {
  for (const kind of ALERT_KINDS) {
    const { alert, ...item } = named('Acme Corp', kind, 'Something')
    const each = { ...item, alert: { ...alert, isCall: kind === 'action' }, why: 'you are a lead' }
    const row = nudgesMessage({ ...words('', 0, 0), items: [each] }).blocks.at(-1)
    if (row?.type !== 'actions') throw new Error(`${kind} has no buttons`)
    const ids = row.elements.map((element) => element.action_id)
    expect(new Set(ids).size, kind).toBe(ids.length)
    expect(ids.length, kind).toBeLessThanOrEqual(5)
    expect(ids.length, kind).toBeGreaterThan(2)
  }
})
