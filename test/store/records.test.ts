import { beforeEach, describe, expect, test } from 'vitest'
import type { FeedbackRecord } from '../../src/domain/clients/feedback.ts'
import type { RecordKinds, Records } from '../../src/usecases/record-ports.ts'
import type { Book } from '../support/book.ts'
import { daysAgo, NOW } from '../support/facts.ts'
import { useBook } from '../support/use-book.ts'

let records: Records
let book: Book
let acme: string
let mia: string

beforeEach(async () => {
  ;({
    book,
    store: { records }
  } = await useBook())
  acme = await book.client('Acme')
  mia = await book.teammate('Mia', { slackUserId: 'U1' })
})

const complaint: FeedbackRecord = {
  kind: 'complaint',
  receivedAt: daysAgo(2) + 7,
  contactId: null,
  score: null,
  severity: 'high',
  about: 'delivery',
  text: 'Late “again” 🙁\nand nobody called',
  respondBy: daysAgo(1),
  respondedAt: null,
  resolveBy: null,
  resolvedAt: null,
  toldClientAt: null,
  acknowledgedAt: daysAgo(1),
  ownerId: null,
  permalink: 'https://example.slack.com/archives/C1/p1',
  remark: null
}

const everyKind: RecordKinds = {
  feedback: complaint,
  commitment: {
    commitment: 'Migration plan',
    kind: 'deliverable',
    dueOn: '2026-12-01',
    ownerId: null,
    signedOffBy: 'Ann Lee',
    signedOffOn: '2026-11-02',
    evidence: 'https://example.com/plan',
    doneOn: null,
    brokenOn: null,
    reason: 'Moved: they asked for more time'
  },
  risk: {
    risk: 'Looks at Globex',
    likelihood: 3,
    impact: 4,
    category: 'competition',
    competitor: 'Globex',
    threat: 'medium',
    saysLeaving: false,
    ownerId: null,
    openedOn: '2026-11-01',
    acceptedOn: null,
    closedOn: null,
    reason: null
  },
  judgement: {
    kind: 'override',
    madeAt: daysAgo(1),
    byId: null,
    pulse: null,
    service: null,
    engagement: null,
    trust: null,
    level: 'at risk',
    note: 'They told me in confidence',
    expiresOn: '2026-12-31'
  },
  contract: {
    endsOn: '2027-01-31',
    startsOn: '2025-02-01',
    optionOn: null,
    noticeOn: '2026-10-31',
    renewal: 'secured',
    value: { amount: '9007199254740993.10', currency: 'EUR' }
  },
  loss: {
    lostOn: '2026-11-20',
    reasons: ['price', 'a; b'],
    competitor: 'Globex',
    story: null,
    lessons: 'Call earlier',
    wonBackOn: null
  },
  action: {
    action: 'Call the new CFO',
    ownerId: null,
    dueOn: '2026-12-01',
    riskKey: 'view:7',
    playbook: 'executive_left',
    cause: 'executive_left:c1',
    doneOn: null,
    droppedOn: null,
    outcome: null
  },
  snooze: { cause: null, untilOn: '2026-12-01', reason: 'Waiting for their board', endedOn: null },
  claim: { cause: 'level:critical', byId: '', claimedAt: daysAgo(1), releasedAt: null }
}

const add = (sourceKey = 'view:1', details = complaint) =>
  records.add(book.workspaceId, 'feedback', { clientId: acme, sourceKey, details }, mia, NOW)
const present = async () =>
  (await records.one(book.workspaceId, 'feedback', 'view:1')) ?? expect.fail('The complaint is gone')
const revise = (revision: string, changes: Partial<FeedbackRecord>, at = NOW + 1000) =>
  records.revise(book.workspaceId, 'feedback', { sourceKey: 'view:1', revision, changes }, mia, at)

describe('putting on record', () => {
  test.each(Object.keys(everyKind) as (keyof RecordKinds)[])('keeps a %s as it was said', async (kind) => {
    if (kind === 'claim') everyKind.claim.byId = mia
    const entry = { clientId: acme, sourceKey: 'view:1', details: everyKind[kind] }
    expect(await records.add(book.workspaceId, kind, entry, mia, NOW)).toEqual({
      kind: 'added',
      client: { id: acme, name: 'Acme' }
    })
    const known = { sourceKey: 'view:1', revision: expect.any(String), client: { id: acme, name: 'Acme' } }
    const kept = { ...known, details: everyKind[kind], recordedAt: NOW, by: 'Mia' }
    expect(await records.ofClient(book.workspaceId, kind, acme)).toEqual([kept])
    expect(await records.one(book.workspaceId, kind, 'view:1')).toEqual(kept)
  })

  test('happens once, however often it is sent, and also at the same moment', async () => {
    const outcomes = await Promise.all([add(), add(), add()])
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['added', 'already_added', 'already_added'])
    expect(await records.ofClient(book.workspaceId, 'feedback', acme)).toHaveLength(1)
  })

  test('knows no client of another workspace', async () => {
    const { book: stranger } = await useBook()
    const theirs = await stranger.client('Theirs')
    const entry = { clientId: theirs, sourceKey: 'view:9', details: complaint }
    expect(await records.add(book.workspaceId, 'feedback', entry, mia, NOW)).toEqual({
      kind: 'unknown_client'
    })
    await add()
    expect(await records.one(stranger.workspaceId, 'feedback', 'view:1')).toBeNull()
    expect(await records.ofClient(stranger.workspaceId, 'feedback', acme)).toEqual([])
    const { revision } = await present()
    const change = { sourceKey: 'view:1', revision, changes: { severity: 'low' } } as const
    expect(await records.revise(stranger.workspaceId, 'feedback', change, mia, NOW)).toEqual({ kind: 'gone' })
  })
})

test('takes no owner and no contact of somebody else', async () => {
  const { book: stranger } = await useBook()
  const theirs = await stranger.teammate('Zoe', { slackUserId: 'U9' })
  const globex = await book.client('Globex')
  const tom = await book.contact(globex, 'Tom')
  await expect(add('view:2', { ...complaint, ownerId: theirs })).rejects.toThrow('not in workspace')
  await expect(add('view:2', { ...complaint, contactId: tom })).rejects.toThrow('not contacts of client')
  await add()
  const { revision } = await present()
  await expect(revise(revision, { ownerId: theirs })).rejects.toThrow('not in workspace')
})

describe('revising', () => {
  test('keeps what was believed before, and the rest of the entry', async () => {
    await add()
    const { revision } = await present()
    expect(await revise(revision, { respondedAt: NOW })).toEqual({ kind: 'revised' })
    expect((await present()).details).toEqual({ ...complaint, respondedAt: NOW })
    const versions = await book.query(
      'select recorded_at, retired_at from feedback where client_id = $1 order by recorded_at',
      [acme]
    )
    expect(versions).toHaveLength(2)
    expect(versions[0].retired_at).toEqual(versions[1].recorded_at)
    const told = await records.versions(book.workspaceId, 'feedback', 'view:1')
    expect(told.map(({ details }) => details.respondedAt)).toEqual([null, NOW])
  })

  test('of two who change what both have seen, the second is told what it is now', async () => {
    await add()
    const { revision } = await present()
    const outcomes = await Promise.all([
      revise(revision, { severity: 'low' }),
      revise(revision, { severity: 'critical' })
    ])
    const late = outcomes.find(({ kind }) => kind === 'changed_meanwhile')
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['changed_meanwhile', 'revised'])
    const { severity } = (await present()).details
    expect(late).toMatchObject({ entry: { by: 'Mia', details: { severity } }, seen: { severity: 'high' } })
    expect(['low', 'critical']).toContain(severity)
  })

  test('the same change sent twice is made once', async () => {
    await add()
    const { revision } = await present()
    const sent = () => revise(revision, { resolvedAt: NOW })
    expect(await Promise.all([sent(), sent()])).toEqual([{ kind: 'revised' }, { kind: 'revised' }])
    expect(await book.query('select 1 from feedback where client_id = $1', [acme])).toHaveLength(2)
  })

  test('works when the clock has gone backwards, and for an amount', async () => {
    await add()
    expect(await revise((await present()).revision, { severity: 'low' }, NOW - 5000)).toEqual({
      kind: 'revised'
    })
    expect((await present()).recordedAt).toBe(NOW + 1)
    const entry = { clientId: acme, sourceKey: 'c', details: everyKind.contract }
    await records.add(book.workspaceId, 'contract', entry, mia, NOW)
    const before = await records.one(book.workspaceId, 'contract', 'c')
    const revision = before?.revision ?? ''
    const change = { sourceKey: 'c', revision, changes: { value: null } }
    await records.revise(book.workspaceId, 'contract', change, mia, NOW + 5)
    expect(await records.one(book.workspaceId, 'contract', 'c')).toMatchObject({
      details: { ...everyKind.contract, value: null }
    })
  })
})
