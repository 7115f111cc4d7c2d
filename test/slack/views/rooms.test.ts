import { describe, expect, test } from 'vitest'
import type { Assessment } from '../../../src/domain/assessment/assessment.ts'
import { signals } from '../../../src/domain/assessment/signals.ts'
import { defaultSettings } from '../../../src/domain/policy.ts'
import { validateView } from '../../../src/sandbox/blockkit/validate-view.ts'
import type { Message } from '../../../src/slack/blocks/message.ts'
import { changesMessage } from '../../../src/slack/rooms/changes-view.ts'
import { entryModal } from '../../../src/slack/rooms/entry-modal.ts'
import { peopleMessage } from '../../../src/slack/rooms/people-view.ts'
import { planMessage } from '../../../src/slack/rooms/plan-view.ts'
import { timelineMessage } from '../../../src/slack/rooms/timeline-view.ts'
import { trendMessage } from '../../../src/slack/rooms/trend-view.ts'
import { whyMessage } from '../../../src/slack/rooms/why-view.ts'
import type { ScoredCard } from '../../../src/usecases/client-card.ts'
import type { ShownChanges } from '../../../src/usecases/show-changes.ts'
import type { ShownPeople } from '../../../src/usecases/show-people.ts'
import type { PlanItem } from '../../../src/usecases/show-plan.ts'
import type { ShownEntry } from '../../../src/usecases/show-timeline.ts'
import type { ShownTrend } from '../../../src/usecases/show-trend.ts'
import type { Happening } from '../../../src/usecases/timeline-ports.ts'
import { expectTaken } from './taken.ts'
import { WORST_TEXTS } from './worst-texts.ts'

const ID = '0190f7a4-6f2e-7c3a-9b57-0123456789ab'

const assessment = (text: string): Assessment => ({
  kind: 'assessed',
  client: { id: ID, name: text },
  asOf: 0,
  score: 99.6,
  level: 'critical',
  levelBasis: 'override',
  computedLevel: 'watch',
  floor: null,
  override: {
    level: 'critical',
    reason: text,
    by: { id: ID, name: text },
    madeAt: 0,
    expiresOn: '2026-12-01'
  },
  drivers: signals.map(({ key }) => ({
    signal: key,
    severity: 1,
    weight: 0.4,
    points: 99.6 / signals.length,
    sentence: text,
    nextStep: text
  })),
  unknown: signals.map(({ key, title }) => ({ signal: key, title })),
  inputs: {
    present: 0,
    of: 7,
    oldestDays: 94,
    missing: Array.from({ length: 7 }, () => 'an active executive')
  },
  exposure: null,
  policyVersion: 1
})

const card = (text: string): ScoredCard => ({
  kind: 'scored',
  client: { id: ID, name: text },
  owner: text,
  reader: null,
  today: 20_000,
  assessment: assessment(text),
  trend: { since: 0, score: 58, level: 'at risk', change: 12 },
  projection: null,
  people: [],
  decision: null,
  latest: null,
  agreed: null
})

const changes = (text: string): ShownChanges => {
  const relief = { action: text, change: -1, score: 50, level: 'watch' as const }
  return {
    kind: 'changes',
    client: { id: ID, name: text },
    since: '2024-10-04',
    isTooLate: true,
    explanation: {
      now: assessment(text),
      before: { ...assessment(text), level: 'healthy', score: 3 },
      changes: signals.map(({ key }) => ({ signal: key, before: 0, after: 1, effect: 0.2, sentence: text })),
      remedies: { each: Array.from({ length: 60 }, () => relief), together: relief }
    }
  }
}

const trend = (text: string, points: number): ShownTrend => ({
  kind: 'trend',
  client: { id: ID, name: text },
  days: 365,
  points: Array.from({ length: points }, (_, day) => ({ day: 20_000 + day, score: 99.6, level: 'watch' })),
  crossings: Array.from({ length: 300 }, () => ({ day: 20_000, from: 'watch', to: 'critical' })),
  thresholds: defaultSettings.thresholds
})

const people = (text: string, count: number): ShownPeople => ({
  kind: 'people',
  client: { id: ID, name: text },
  tier: 'A',
  people: Array.from({ length: count }, (_, index) => ({
    id: ID,
    name: text,
    title: text,
    role: 'decision_maker',
    isExecutive: true,
    counterpart: text,
    preferredChannel: text,
    lastTalk: index === 0 ? null : 20_000,
    rhythmDays: 30,
    dueIn: -index
  })),
  leavers: Array.from({ length: count }, () => ({
    id: ID,
    name: text,
    title: text,
    isExecutive: true,
    leftOn: 20_000,
    successor: text
  })),
  breadth: 3,
  depth: 2,
  target: 3
})

const item = (words: string, index: number): PlanItem => ({
  kind: (['risk', 'action', 'commitment'] as const)[index % 3] ?? 'risk',
  sourceKey: words,
  revision: ID,
  words,
  owner: words,
  due: index % 2 === 0 ? 20_000 : null,
  dueIn: index % 2 === 0 ? -3 : null,
  rating:
    index % 3 === 0 ? { likelihood: 5, impact: 5, alarm: 'competitor', isAccepted: true, weight: 26 } : null,
  risk: words
})

const plan = (text: string, count: number) => ({
  kind: 'plan' as const,
  client: { id: ID, name: text },
  items: Array.from({ length: count }, (_, index) => item(text, index))
})

/** One of everything that can happen. */
const happenings = (text: string): Happening[] => [
  { event: 'checkin', kind: 'call', sentiment: -2, nextStep: text, nextStepOn: '2026-12-24' },
  { event: 'feedback', kind: 'complaint', score: null, severity: 'critical', about: 'communication' },
  { event: 'client_told', kind: 'complaint' },
  { event: 'commitment_made', kind: 'success_criterion', dueOn: '2026-12-24' },
  { event: 'commitment_moved', from: '2026-12-01', to: null },
  { event: 'commitment_done', evidence: text },
  { event: 'commitment_signed_off', signedOffBy: text },
  {
    event: 'risk_opened',
    likelihood: 5,
    impact: 5,
    category: text,
    competitor: text,
    threat: 'high',
    saysLeaving: true
  },
  { event: 'action_planned', dueOn: null, playbook: text },
  { event: 'health', service: 1, engagement: null, trust: 5 },
  { event: 'override', level: 'critical', expiresOn: '2026-12-24' },
  { event: 'contact_left', successor: text },
  { event: 'handed_over', from: text, to: null },
  {
    event: 'contract_changed',
    startsOn: null,
    endsOn: '2026-12-31',
    optionOn: '2026-10-31',
    noticeOn: null,
    renewal: 'open'
  },
  { event: 'lost', reasons: [text, text, text], competitor: text },
  { event: 'level_changed', from: 'watch', to: 'critical' },
  { event: 'archived' }
]

const entry = (text: string, happening: Happening): ShownEntry => ({
  ref: `risk_opened:${ID}`,
  at: 1_790_000_000_123,
  isDayOnly: false,
  by: [text, text],
  contacts: Array.from({ length: 15 }, () => text),
  subject: text,
  words: text,
  permalink:
    text.length > 100 ? `https://example.slack.com/archives/${'C'.repeat(4000)}` : 'javascript:alert(1)',
  day: 20_000,
  ...happening
})

const pagesOf = (text: string): [string, Message][] => {
  const entries = happenings(text).map((happening) => entry(text, happening))
  const timeline = {
    kind: 'timeline' as const,
    client: { id: ID, name: text },
    topic: null,
    total: 240,
    pages: 24
  }
  return [
    ['why', whyMessage(card(text))],
    ['what changed', changesMessage(changes(text))],
    ['the trend', trendMessage(trend(text, 20))],
    ['no trend', trendMessage(trend(text, 1))],
    ['many people', peopleMessage(people(text, 100), 6)],
    ['nobody', peopleMessage(people(text, 0), 0)],
    ['a plan of 200 items', planMessage(plan(text, 200), 2)],
    ['an empty plan', planMessage(plan(text, 0), 5)],
    ['a timeline', timelineMessage({ ...timeline, page: 3, entries: entries.slice(0, 10) })],
    ['its next page', timelineMessage({ ...timeline, page: 4, entries: entries.slice(10) })],
    ['an empty timeline', timelineMessage({ ...timeline, total: 0, pages: 1, page: 0, entries: [] })]
  ]
}

describe.each(WORST_TEXTS)('with text that is %s', (_kind, text) => {
  test.each(pagesOf(text))('Slack takes %s', (_name, message) => expectTaken(message))

  test.each(happenings(text).map((happening) => [happening.event, happening] as const))(
    'Slack takes an entry read whole: %s',
    (_event, happening) => {
      const client = { id: ID, name: text }
      for (const page of [0, 1, 9])
        expect(validateView(entryModal(client, entry(text, happening), page))).toEqual([])
    }
  )
})

const wordsOf = (shown: { blocks: unknown[] }) => JSON.stringify(shown.blocks)

describe('nothing is lost to a limit', () => {
  test('a note of 3,000 characters can be read to its end, and a longer one in pages', () => {
    const client = { id: ID, name: 'Acme' }
    const note = `${'word '.repeat(1400)}THE END`
    const long = entry(note, { event: 'archived' })
    const pages = [0, 1, 2, 3, 4].map((page) =>
      entryModal(client, { ...long, subject: null, contacts: [] }, page)
    )
    expect(wordsOf(pages[0] ?? { blocks: [] })).toContain('Next page')
    const read = pages
      .slice(0, 3)
      .map(
        (page) =>
          wordsOf(page).match(/"rich_text_quote","elements":\[{"type":"text","text":"([^"]*)"/)?.[1] ?? ''
      )
    expect(read.join('').replace(/\s+/g, ' ').trim()).toBe(note)
  })

  test('of 200 open items each is on one page, and can be read whole from it', () => {
    const items = Array.from({ length: 200 }, (_, index) => item(`Item number ${index}.`, index))
    const shown = [0, 1, 2, 3, 4].map((page) =>
      wordsOf(planMessage({ kind: 'plan', client: { id: ID, name: 'Acme' }, items }, page))
    )
    for (const { words } of items)
      expect(
        shown.filter((page) => page.includes(words)),
        words
      ).toHaveLength(1)
  })

  test('of 40 people each is on one page', () => {
    const given = people('Kim', 20)
    const named = {
      ...given,
      people: given.people.map((person, index) => ({ ...person, name: `Person ${index}.` })),
      leavers: given.leavers.map((person, index) => ({ ...person, name: `Leaver ${index}.` }))
    }
    const shown = [0, 1, 2].map((page) => wordsOf(peopleMessage(named, page)))
    for (const { name } of [...named.people, ...named.leavers])
      expect(
        shown.filter((page) => page.includes(name)),
        name
      ).toHaveLength(1)
  })

  test('the points of all reasons add up to the score', () => {
    const points = [...wordsOf(whyMessage(card('x'))).matchAll(/"\+(\d+)"/g)].map(([, each]) => Number(each))
    expect(points).toHaveLength(signals.length)
    expect(points.reduce((sum, each) => sum + each, 0)).toBe(100)
  })
})
