import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Asker } from '../../src/domain/clients/teammate.ts'
import { DAY } from '../../src/domain/time.ts'
import type { Store } from '../../src/store/store.ts'
import type { Snapshot } from '../../src/usecases/history-ports.ts'
import { showChanges } from '../../src/usecases/show-changes.ts'
import { showPeople } from '../../src/usecases/show-people.ts'
import { showPlan } from '../../src/usecases/show-plan.ts'
import { showEntry, showTimeline } from '../../src/usecases/show-timeline.ts'
import { showTrend } from '../../src/usecases/show-trend.ts'
import { type Book, createBook } from '../support/book.ts'
import { daysAgo, NOW } from '../support/facts.ts'
import { openSharedStore } from '../support/opened-store.ts'

let opened: Awaited<ReturnType<typeof openSharedStore>>
let store: Store
let book: Book
let acme: string
let mia: string
let asker: Asker

const workspace = () => ({
  id: book.workspaceId,
  slackTeamId: 'T1',
  name: 'Test',
  timeZone: 'UTC',
  currency: 'EUR'
})

beforeEach(async () => {
  opened = await openSharedStore()
  store = opened.store
  book = await createBook(opened.url)
  mia = await book.teammate('Mia', { slackUserId: 'U1' })
  acme = await book.client('Acme', { ownerId: mia, tier: 'A', addedAt: daysAgo(400) })
  asker = { workspaceId: book.workspaceId, teammateId: mia, role: 'member' }
})

afterEach(async () => {
  await book.close()
  await opened.close()
})

/** Every room, entered by somebody. */
const rooms = (who: Asker, clientId: string) => [
  showTimeline(store, workspace(), who, { clientId, topic: null, page: 0 }, NOW),
  showEntry(store, workspace(), who, { clientId, ref: 'x' }, NOW),
  showPeople(store, workspace(), who, clientId, NOW),
  showPlan(store, workspace(), who, clientId, NOW),
  showChanges(store, workspace(), who, { clientId, since: { days: 7 } }, NOW),
  showTrend(store, workspace(), who, { clientId, days: 7 }, NOW)
]

test('whoever may not see a client enters none of its rooms', async () => {
  await book.query('update client_version set is_confidential = true where client_id = $1', [acme])
  const ben = await book.teammate('Ben', { slackUserId: 'U2' })
  const kinds = async (who: Asker) => (await Promise.all(rooms(who, acme))).map(({ kind }) => kind)
  expect(new Set(await kinds({ ...asker, teammateId: ben }))).toEqual(new Set(['not_allowed']))
  expect(await kinds({ ...asker, teammateId: ben, role: 'lead' })).not.toContain('not_allowed')
  expect(await kinds(asker)).toEqual(['timeline', 'taken_back', 'people', 'plan', 'changes', 'trend'])
})

test('a client of nobody has no rooms', async () => {
  const nobody = await Promise.all(rooms(asker, '0190f7a4-6f2e-7c3a-9b57-0123456789ab'))
  expect(new Set(nobody.map(({ kind }) => kind))).toEqual(new Set(['gone']))
})

describe('the people', () => {
  test('are counted as the score counts them, and due by their own rhythm or that of executives', async () => {
    const kim = await book.contact(acme, 'Kim', { isExecutive: true, counterpartId: mia })
    const lee = await book.contact(acme, 'Lee', { rhythmDays: 10 })
    await book.query("update contact_version set preferred_channel = 'phone' where contact_id = $1", [lee])
    await book.contact(acme, 'Ash')
    const gone = await book.contact(acme, 'Gone', { leftOn: '2026-11-01', successorId: kim })
    await book.touchpoint(acme, { occurredAt: daysAgo(50), contactIds: [kim, gone], teammateIds: [mia] })
    await book.touchpoint(acme, { occurredAt: daysAgo(4), contactIds: [lee], teammateIds: [mia] })
    const shown = await showPeople(store, workspace(), asker, acme, NOW)
    expect(shown).toMatchObject({
      breadth: 2,
      depth: 1,
      target: 3,
      people: [
        { name: 'Kim', counterpart: 'Mia', rhythmDays: 45, dueIn: -5 },
        { name: 'Lee', preferredChannel: 'phone', rhythmDays: 10, dueIn: 6 },
        { name: 'Ash', lastTalk: null, rhythmDays: null, dueIn: null }
      ],
      leavers: [{ name: 'Gone', successor: 'Kim' }]
    })
  })
})

describe('the plan', () => {
  test('puts first what is due, then the risks, the heaviest first, then the rest; what is settled is not there', async () => {
    const commit = (words: string, dueOn: string | null, more: object = {}) =>
      book.commitment(acme, words, { dueOn, ...more })
    await commit('Far off', '2027-06-01')
    await commit('Some day', null, { ownerId: mia })
    await commit('Soon', '2026-12-01')
    await commit('Late', '2026-11-01')
    await commit('Kept', '2026-11-01', { doneOn: '2026-11-01' })
    await book.risk(acme, 'Mild', { likelihood: 2, impact: 2, sourceKey: 'mild' })
    await book.risk(acme, 'Grave', { likelihood: 4, impact: 5 })
    await book.risk(acme, 'Accepted', { likelihood: 5, impact: 5, acceptedOn: '2026-11-01' })
    await book.risk(acme, 'They may go', { saysLeaving: true })
    await book.risk(acme, 'Over', { likelihood: 5, impact: 5, closedOn: '2026-11-22' })
    const details = { action: 'Call', ownerId: mia, dueOn: '2026-11-21', riskKey: 'mild', playbook: null }
    const open = { cause: null, doneOn: null, droppedOn: null, outcome: null }
    const entry = { clientId: acme, sourceKey: 'a', details: { ...details, ...open } }
    await store.records.add(book.workspaceId, 'action', entry, mia, daysAgo(3))
    const shown = await showPlan(store, workspace(), asker, acme, NOW)
    const items = shown.kind === 'plan' ? shown.items : []
    expect(items.map(({ words }) => words)).toEqual([
      'Late',
      'Call',
      'Soon',
      'They may go',
      'Grave',
      'Mild',
      'Accepted',
      'Far off',
      'Some day'
    ])
    expect(items[1]).toMatchObject({ kind: 'action', owner: 'Mia', dueIn: -1, risk: 'Mild' })
    const ref = `action_planned:${items[1]?.revision}`
    const whole = await showEntry(store, workspace(), asker, { clientId: acme, ref }, NOW)
    expect(whole).toMatchObject({ kind: 'entry', entry: { subject: 'Call' } })
  })
})

describe('the changes', () => {
  test('since a day begin with that day in the zone of the workspace, and never lie ahead', async () => {
    const since = async (on: string) => {
      const asked = { clientId: acme, since: { on } }
      const zone = { ...workspace(), timeZone: 'Pacific/Auckland' }
      const shown = await showChanges(store, zone, asker, asked, NOW)
      return shown.kind === 'changes' ? [shown.since, shown.isTooLate] : shown.kind
    }
    expect(await since('2026-11-01')).toEqual(['2026-11-01', false])
    expect(await since('2026-11-23')).toEqual(['2026-11-23', false])
    expect(await since('2026-11-24')).toEqual(['2026-11-22', true])
  })

  test('are told of a client that was not on record then', async () => {
    const asked = { clientId: acme, since: { on: '2020-01-01' } }
    const shown = await showChanges(store, workspace(), asker, asked, NOW)
    expect(shown).toMatchObject({ explanation: { before: { kind: 'unknown' }, changes: [] } })
  })
})

describe('the trend', () => {
  test('of a year is twenty points, the latest of each stretch, and every crossing', async () => {
    for (let days = 364; days >= 0; days -= 7) {
      const [day, level] = [
        new Date(NOW - days * DAY).toISOString().slice(0, 10),
        days < 100 ? 'watch' : 'healthy'
      ] as const
      const snapshot: Snapshot = {
        day,
        asOf: NOW - days * DAY,
        score: days / 10,
        level,
        computedLevel: level,
        basis: 'score',
        inputs: 5,
        drivers: [],
        exposure: null,
        policyVersion: 1
      }
      await store.history.record(book.workspaceId, day, [{ clientId: acme, snapshot }])
    }
    const shown = await showTrend(store, workspace(), asker, { clientId: acme, days: 365 }, NOW)
    const { points, crossings } = shown.kind === 'trend' ? shown : { points: [], crossings: [] }
    expect(points).toHaveLength(20)
    expect(points.at(-1)).toMatchObject({ day: NOW / DAY - 0.5, score: 0 })
    expect(points.map(({ day }) => day)).toEqual(points.map(({ day }) => day).toSorted((a, b) => a - b))
    expect(crossings).toMatchObject([{ from: 'healthy', to: 'watch' }])
  })
})
