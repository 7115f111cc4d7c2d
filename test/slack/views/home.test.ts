import { describe, expect, test } from 'vitest'
import type { Alert } from '../../../src/domain/attention/alert.ts'
import { validateView } from '../../../src/sandbox/blockkit/validate-view.ts'
import { claimedMessage } from '../../../src/slack/home/claimed-message.ts'
import { readPlace } from '../../../src/slack/home/home-place.ts'
import { closedHomeView, homeView } from '../../../src/slack/home/home-view.ts'
import { preferencesForm } from '../../../src/slack/home/preferences-form.ts'
import { preferencesMessage } from '../../../src/slack/home/preferences-message.ts'
import type { DeskAlert, Home } from '../../../src/usecases/show-home.ts'
import { ALERT_KINDS } from './alert-kinds.ts'
import { expectFormTaken, expectWordsBack, filled } from './filled.ts'
import { expectTaken } from './taken.ts'
import { WORST_TEXTS } from './worst-texts.ts'

const id = (index: number) => `0190f7a4-6f2e-7c3a-9b57-${String(index).padStart(12, '0')}`

const deskAlert = (text: string, index: number): DeskAlert => {
  const by = { id: id(index), name: text }
  const alert: Alert = {
    kind: ALERT_KINDS[index % ALERT_KINDS.length] ?? 'quiet',
    // As long as a key from a file can be and longer.
    cause: `complaint:${'k'.repeat(index % 2 === 0 ? 1_900 : 2_500)}`,
    sourceKey: 'k'.repeat(2_500),
    contactId: id(index),
    isCall: false,
    client: { id: id(index), name: text },
    sentence: text,
    severity: 'critical',
    dueDay: index % 3 === 0 ? null : 20_000 + index,
    dueAt: index % 3 === 1 ? 20_000 * 86_400_000 : null,
    warnAt: null,
    countsFrom: null,
    isOverdue: index % 4 === 0,
    assignee: index % 5 === 0 ? by : null,
    claim: index % 7 === 0 ? { by, claimedAt: 0 } : null,
    occasion: null
  }
  return { alert, isTended: true, isClaimed: index % 14 === 0 }
}

const home = (text: string, clients: number, alerts: number): Home => {
  const desks = Array.from({ length: alerts }, (_, index) => deskAlert(text, index))
  return {
    filter: 'all',
    timeZone: 'Pacific/Kiritimati',
    waiting: desks,
    due: desks,
    alerts: desks,
    list: {
      scope: 'mine',
      others: { backup: 0, covered: 0 },
      narrowed: null,
      counts: { healthy: 0, watch: clients, 'at risk': 0, critical: 0 },
      clients: Array.from({ length: clients }, (_, index) => ({
        id: id(index),
        name: text,
        score: 30,
        level: 'watch',
        levelBasis: 'not enough data',
        exposure: { amount: '1234567890123.45', currency: 'EUR' },
        reason: text
      }))
    }
  }
}

const places = ['overview', 'waiting', 'due', 'alerts', 'clients'].flatMap((part) =>
  [0, 1, 99_999].map((page) => `${part}:all:${page}`)
)

describe.each(WORST_TEXTS)('with text that is %s', (_kind, text) => {
  test.each(places)('Slack takes the App Home at %s', (place) => {
    expect(validateView(homeView(home(text, 500, 200), readPlace(place)))).toEqual([])
    expect(validateView(homeView(home(text, 0, 0), readPlace(place)))).toEqual([])
  })

  test('Slack takes what is said beside it', () => {
    expect(validateView(closedHomeView(text))).toEqual([])
    expectTaken(claimedMessage({ kind: 'taken', by: text }))
    expectTaken(claimedMessage({ kind: 'claimed' }))
    expectTaken(preferencesMessage())
  })
})

test('Slack takes the preferences, and gives them back when they could not be saved', () => {
  expectFormTaken(preferencesForm, {}, filled(preferencesForm, ''))
  expectWordsBack(preferencesForm, {}, filled(preferencesForm, ''))
})

test('every alert and every client is on a page', () => {
  const whole = home('Acme', 500, 200)
  const shown = (part: string, pages: number) =>
    Array.from({ length: pages }, (_, page) =>
      JSON.stringify(homeView(whole, readPlace(`${part}:all:${page}`)).blocks)
    )
  const seen = (pages: string[]) =>
    whole.list.clients.filter((client) => pages.some((page) => page.includes(client.id)))
  expect(seen(shown('clients', 25))).toHaveLength(500)
  expect(shown('clients', 25).at(-1)).toContain('Page 25 of 25')
  expect(shown('alerts', 10).map((page) => page.match(/"type":"rich_text"/g)?.length)).toEqual(
    Array(10).fill(20)
  )
  expect(readPlace('elsewhere')).toEqual({ part: 'overview', filter: 'all', page: 0 })
})

test('a screen reader tells the buttons of one alert from those of another', () => {
  const whole = home('Acme', 0, 3)
  const named = whole.due.map((each, index) => ({
    ...each,
    alert: {
      ...each.alert,
      kind: 'quiet' as const,
      client: { id: id(index), name: `Client ${index}` },
      cause: 'quiet'
    }
  }))
  const { blocks } = homeView({ ...whole, waiting: [], alerts: [], due: named }, readPlace('due:all:0'))
  const names = [...JSON.stringify(blocks).matchAll(/"accessibility_label":"(Snooze: [^"]*)"/g)]
  expect(names.map(([, name]) => name)).toEqual([0, 1, 2].map((each) => `Snooze: Client ${each}, Acme`))
})

test('what is overdue is counted where it stands', () => {
  const { waiting, ...rest } = home('Acme', 1, 5)
  const view = homeView({ ...rest, alerts: [], waiting: waiting.slice(0, 1) }, readPlace('overview:all:0'))
  expect(JSON.stringify(view.blocks[0])).toContain('1 waiting for you · 3 overdue: 1 waiting for you, 2 due')
})
