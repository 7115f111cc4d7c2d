import { beforeEach, describe, expect, test } from 'vitest'
import { FOREVER } from '../../src/domain/time.ts'
import type { Store } from '../../src/store/store.ts'
import type { TimelineEntry } from '../../src/usecases/timeline-ports.ts'
import type { Book } from '../support/book.ts'
import { daysAgo, NOW } from '../support/facts.ts'
import { useBook } from '../support/use-book.ts'

let store: Store
let book: Book
let acme: string
let mia: string
let kim: string

beforeEach(async () => {
  ;({ store, book } = await useBook({ timeZone: 'Europe/Berlin' }))
  mia = await book.teammate('Mia', { slackUserId: 'U1' })
  acme = await book.client('Acme', { addedAt: daysAgo(400) })
  kim = await book.contact(acme, 'Kim', { addedAt: daysAgo(300), title: 'CFO' })
})

const all = async () =>
  (await store.timeline.page(book.workspaceId, acme, { topic: null, page: 0, size: 100 })).entries
const events = async () => (await all()).map(({ event }) => event)
const one = async (event: TimelineEntry['event']) => (await all()).find((entry) => entry.event === event)

describe('the timeline of a client', () => {
  test('tells of a check-in who spoke with whom, what was said, and from which message it was logged', async () => {
    const logged = await book.touchpoint(acme, { contactIds: [kim], teammateIds: [mia], summary: 'Late' })
    await book.query('update touchpoint set permalink = $2 where id = $1', [logged, 'https://s.example/p1'])
    expect((await all())[0]).toMatchObject({
      event: 'checkin',
      at: daysAgo(1),
      isDayOnly: false,
      by: ['Mia'],
      contacts: ['Kim'],
      words: 'Late',
      permalink: 'https://s.example/p1',
      kind: 'call'
    })
  })

  test('tells every step of a complaint, with what was said about it', async () => {
    const { records } = store
    const { workspaceId } = book
    const text = 'It is late again'
    await book.feedback(acme, 'complaint', {
      sourceKey: 's',
      severity: 'high',
      text,
      contactId: kim,
      receivedAt: daysAgo(9)
    })
    const steps = [
      { acknowledgedAt: daysAgo(8), remark: 'Called them' },
      { respondedAt: daysAgo(7), remark: 'Sent a plan' },
      { remark: 'Waiting for parts' },
      { resolvedAt: daysAgo(5), remark: null },
      { resolvedAt: null, remark: 'It broke again' },
      { resolvedAt: daysAgo(3), toldClientAt: daysAgo(2), remark: null }
    ]
    for (const [place, changes] of steps.entries()) {
      const seen = await records.one(workspaceId, 'feedback', 's')
      const change = { sourceKey: 's', revision: seen?.revision ?? '', changes }
      await records.revise(workspaceId, 'feedback', change, mia, daysAgo(8 - place))
    }
    const asked = { topic: 'feedback', page: 0, size: 50 } as const
    const { entries } = await store.timeline.page(workspaceId, acme, asked)
    expect(entries.map(({ event, words }) => [event, words])).toEqual([
      ['client_told', null],
      ['resolved', null],
      ['reopened', 'It broke again'],
      ['resolved', null],
      ['remarked', 'Waiting for parts'],
      ['answered', 'Sent a plan'],
      ['acknowledged', 'Called them'],
      ['feedback', text]
    ])
    expect(entries.at(-1)).toMatchObject({ severity: 'high', contacts: ['Kim'], by: [] })
    expect(entries.at(-2)).toMatchObject({ by: ['Mia'], kind: 'complaint' })
  })

  test('tells what became of promises, risks and actions', async () => {
    const { workspaceId } = book
    const entry = (sourceKey: string) => ({ clientId: acme, sourceKey })
    await book.commitment(acme, 'Report', { sourceKey: 'c', dueOn: '2026-10-01', recordedAt: daysAgo(90) })
    await book.risk(acme, 'They hire', { sourceKey: 'r', likelihood: 2, impact: 3, recordedAt: daysAgo(80) })
    const action = {
      action: 'Call',
      ownerId: null,
      dueOn: null,
      riskKey: 'r',
      playbook: null,
      cause: null,
      doneOn: null,
      droppedOn: null,
      outcome: null
    }
    await store.records.add(workspaceId, 'action', { ...entry('a'), details: action }, mia, daysAgo(70))
    const revise = async (
      kind: 'commitment' | 'risk' | 'action',
      key: string,
      changes: object,
      days: number
    ) => {
      const seen = await store.records.one(workspaceId, kind, key)
      const change = { sourceKey: key, revision: seen?.revision ?? '', changes }
      await store.records.revise(workspaceId, kind, change, mia, daysAgo(days))
    }
    await revise('commitment', 'c', { dueOn: '2026-11-01', reason: 'They asked' }, 60)
    await revise('risk', 'r', { likelihood: 5 }, 50)
    await revise('commitment', 'c', { doneOn: '2026-10-23' }, 30)
    await revise('action', 'a', { doneOn: '2026-11-02', outcome: 'They stay' }, 20)
    await revise('risk', 'r', { closedOn: '2026-11-12', reason: 'Settled' }, 10)
    const told = (await all()).filter(({ subject }) =>
      ['Report', 'They hire', 'Call'].includes(subject ?? '')
    )
    expect(told.map(({ event, words }) => [event, words])).toEqual([
      ['risk_closed', 'Settled'],
      ['action_done', 'They stay'],
      ['commitment_done', null],
      ['risk_rated', null],
      ['commitment_moved', 'They asked'],
      ['action_planned', null],
      ['risk_opened', null],
      ['commitment_made', null]
    ])
    expect(told[4]).toMatchObject({ from: '2026-10-01', to: '2026-11-01' })
    expect(told[6]).toMatchObject({ likelihood: 2, impact: 3 })
  })

  test('dates what a file tells of by the day it happened, not by the day of the import', async () => {
    const recordedAt = daysAgo(1)
    await book.commitment(acme, 'Report', { doneOn: '2026-03-31', recordedAt })
    expect(await one('commitment_done')).toMatchObject({
      isDayOnly: true,
      at: Date.parse('2026-03-31T22:00:00Z') - 1
    })
    expect(await one('commitment_made')).toMatchObject({ isDayOnly: false, at: recordedAt })
  })

  test('gives what a file brings its own day, also where it was put on record as of an earlier one', async () => {
    const midnight = Date.parse('2025-07-10T00:00:00+02:00')
    const endOf = (date: string) => Date.parse(`${date}T23:59:59.999+01:00`)
    await book.contact(acme, 'Ann', { addedAt: midnight, recordedAt: midnight, leftOn: '2026-11-02' })
    await book.commitment(acme, 'Audit', { brokenOn: '2026-11-03', recordedAt: midnight })
    await book.risk(acme, 'They hire', {
      openedOn: '2025-07-10',
      closedOn: '2026-11-04',
      recordedAt: midnight
    })
    await book.loss(acme, '2026-11-05', { recordedAt: midnight, wonBackOn: '2026-11-06' })
    await book.contract(acme, '2026-12-31', { recordedAt: midnight })
    const ownDays = {
      contact_left: '2026-11-02',
      commitment_broken: '2026-11-03',
      risk_closed: '2026-11-04',
      lost: '2026-11-05',
      won_back: '2026-11-06'
    } as const
    const entries = await all()
    for (const [event, date] of Object.entries(ownDays))
      expect(entries.find((entry) => entry.event === event)).toMatchObject({
        at: endOf(date),
        isDayOnly: true
      })
    const others = ['contact_added', 'commitment_made', 'risk_opened', 'contract_added']
    for (const event of others)
      expect(entries.findLast((entry) => entry.event === event)).toMatchObject({ isDayOnly: true })
    expect(entries.find(({ subject }) => subject === 'Ann')).toMatchObject({ event: 'contact_left' })
  })

  test('keeps the time at which somebody wrote down what happened that day', async () => {
    const [seen] = await store.contactVersions.ofClient(book.workspaceId, acme)
    const noon = Date.parse('2026-11-20T12:00:00+01:00')
    const change = { id: kim, revision: seen?.revision ?? '', changes: { leftOn: '2026-11-20' } }
    await store.contactVersions.revise(book.workspaceId, change, mia, noon)
    expect(await one('contact_left')).toMatchObject({ at: noon, isDayOnly: false })
  })

  test('tells who came, who left and who took over, how the contract changed, and that the client was lost', async () => {
    const lee = await book.contact(acme, 'Lee', { addedAt: daysAgo(40) })
    const [version] = await store.contactVersions.ofClient(book.workspaceId, acme)
    const change = {
      id: kim,
      revision: version?.revision ?? '',
      changes: { leftOn: '2026-11-20', successorId: lee }
    }
    await store.contactVersions.revise(book.workspaceId, change, mia, daysAgo(1))
    await book.contract(acme, '2026-12-31', {
      sourceKey: 'k',
      recordedAt: daysAgo(200),
      retiredAt: daysAgo(100)
    })
    await book.contract(acme, '2026-12-31', { sourceKey: 'k', recordedAt: daysAgo(100), renewal: 'declined' })
    await book.loss(acme, '2026-11-21', { recordedAt: NOW, reasons: ['price'] })
    expect(await one('contact_left')).toMatchObject({
      subject: 'Kim',
      successor: 'Lee',
      by: ['Mia'],
      isDayOnly: true
    })
    expect(await one('contract_changed')).toMatchObject({ renewal: 'declined', at: daysAgo(100) })
    expect(await one('lost')).toMatchObject({ reasons: ['price'], words: null })
    expect(await events()).toEqual([
      'lost',
      'contact_left',
      'contact_added',
      'contract_changed',
      'contract_added',
      'contact_added',
      'client_added'
    ])
  })

  test('tells judgements, silences and levels that were crossed', async () => {
    await book.judgement(acme, 'pulse', { pulse: 2, byId: mia, note: 'Cold', madeAt: daysAgo(5) })
    const snooze = { cause: null, untilOn: '2026-12-01', reason: 'Their board meets', endedOn: null }
    const entry = { clientId: acme, sourceKey: 'z', details: snooze }
    await store.records.add(book.workspaceId, 'snooze', entry, mia, daysAgo(4))
    await book.query(
      `insert into level_transition (workspace_id, client_id, day, since_day, from_level, to_level)
       values ($1, $2, '2026-11-20', '2026-11-19', 'watch', 'at risk')`,
      [book.workspaceId, acme]
    )
    expect((await all()).slice(0, 3)).toMatchObject([
      { event: 'level_changed', from: 'watch', to: 'at risk', isDayOnly: true },
      { event: 'snoozed', untilOn: '2026-12-01', words: 'Their board meets' },
      { event: 'pulse', pulse: 2, words: 'Cold', by: ['Mia'] }
    ])
  })

  test('leaves out what was taken back, and tells a correction once', async () => {
    await book.risk(acme, 'A mistake', { recordedAt: daysAgo(50), retiredAt: daysAgo(49) })
    await book.touchpoint(acme, { sourceKey: 't', summary: 'Wrnog', retiredAt: daysAgo(0) })
    await book.touchpoint(acme, {
      sourceKey: 't',
      summary: 'Wrong',
      recordedAt: daysAgo(0),
      retiredAt: FOREVER
    })
    expect(await events()).toEqual(['checkin', 'contact_added', 'client_added'])
    expect((await all())[0]?.words).toBe('Wrong')
  })
})

describe('a long timeline', () => {
  test('comes in pages that lose nothing and repeat nothing; past the end is the last', async () => {
    for (let day = 1; day <= 21; day++)
      await book.touchpoint(acme, { occurredAt: daysAgo(7), summary: `${day}` })
    const page = (number: number) =>
      store.timeline.page(book.workspaceId, acme, { topic: 'checkins', page: number, size: 10 })
    const pages = [await page(0), await page(1), await page(2)]
    expect(pages.map(({ entries }) => entries.length)).toEqual([10, 10, 1])
    expect(new Set(pages.flatMap(({ entries }) => entries.map(({ words }) => words))).size).toBe(21)
    expect(await page(99)).toEqual({ ...pages[2], page: 2, pages: 3, total: 21 })
  })

  test('finds an entry again by its name, at its own client only', async () => {
    await book.touchpoint(acme, { summary: 'Long' })
    const [entry] = await all()
    const find = (client: string, ref = entry?.ref ?? '') =>
      store.timeline.entry(book.workspaceId, client, ref)
    expect(await find(acme)).toEqual(entry)
    expect(await find(await book.client('Other'))).toBeNull()
    expect(await find(acme, "x'; --")).toBeNull()
  })
})
