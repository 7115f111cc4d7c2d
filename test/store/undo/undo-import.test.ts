import { parse } from 'csv-parse/sync'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { BOOK_KINDS, type BookKind } from '../../../src/domain/import/kinds.ts'
import { NOW, openTestBook, SOMEBODY, type TestBook } from '../../support/imported-book.ts'
import { hostileBook, line } from '../../usecases/import/hostile-book.ts'
import { hostileFacts } from '../../usecases/import/hostile-facts.ts'

const LATER = NOW + 60_000
const UNDONE = NOW + 120_000

let book: TestBook
beforeEach(async () => {
  book = await openTestBook('Europe/Berlin')
})
afterEach(() => book.close())

const undo = (id: string | null, at = UNDONE) => book.runs.undo(book.workspaceId, id ?? '', SOMEBODY, at)

/** For each kind a column and what a file may say there that was not known. */
const NEWS: Record<BookKind, [string, string]> = {
  clients: ['stage', 'quite another'],
  contacts: ['title', 'Another title'],
  contracts: ['value', '77.00'],
  touchpoints: ['sentiment', '2'],
  feedback: ['about', 'use'],
  metrics: ['value', '7.00'],
  commitments: ['evidence', 'We saw it'],
  risks: ['category', 'another'],
  judgements: ['note', 'Said otherwise'],
  losses: ['lessons', 'Ask earlier']
}

/** Files that tell each row of an export otherwise. */
function changed(written: Record<BookKind, string>): Record<string, string> {
  return Object.fromEntries(
    BOOK_KINDS.map((kind) => {
      const [header = [], ...rows] = parse(written[kind])
      const [column, value] = NEWS[kind]
      const [at, recorded] = [header.indexOf(column), header.indexOf('recorded_at')]
      const told = rows.map((row) =>
        row.map((cell, index) => (index === at ? value : cell)).toSpliced(recorded, 1)
      )
      return [`${kind}.csv`, [header.toSpliced(recorded, 1), ...told].map((cells) => line(...cells)).join('')]
    })
  )
}

/** A client of whom nobody has heard, with something of every kind. */
const NEWCOMER: Record<string, string> = {
  'new-clients.csv': 'client,aliases,owner\nNewcomer,NC,new@us.example\n',
  'new-contacts.csv': 'client,contact,successor\nNewcomer,Nora,Noah\nNewcomer,Noah,\n',
  'new-contracts.csv': 'client,ends_on\nNewcomer,2026-01-31\n',
  'new-touchpoints.csv': 'client,occurred_at,kind,contacts\nNewcomer,2025-09-01,call,Nora\n',
  'new-feedback.csv': 'client,received_at,feedback,contact,score\nNewcomer,2025-09-01,nps,Noah,3\n',
  'new-metrics.csv': 'client,month,metric,value\nNewcomer,2025-08,usage,5\n',
  'new-commitments.csv': 'client,commitment,due_on\nNewcomer,A plan,2025-11-01\n',
  'new-risks.csv': 'client,risk,likelihood,impact\nNewcomer,Budget,2,3\n',
  'new-judgements.csv': 'client,judgement,made_at,pulse\nNewcomer,pulse,2025-09-02,4\n',
  'new-losses.csv': 'client,lost_on\nNewcomer,2025-09-20\n'
}

test('an import that is undone leaves an export with the same bytes, whatever it added or changed, as often as one likes', async () => {
  await book.read({ ...hostileBook(), ...hostileFacts() })
  const before = await book.write()
  const files = { ...changed(before), ...NEWCOMER }
  for (const round of [0, 1, 2]) {
    const at = LATER + round * 3_600_000
    const { reports, refusals, runId } = await book.read(files, { run: `round ${round}`, now: at })
    expect(refusals).toEqual([])
    expect(await book.write()).not.toEqual(before)
    const undone = await undo(runId, at + 60_000)
    if (undone.kind !== 'undone') throw new Error(`It was ${undone.kind}`)
    expect(undone.remainders).toEqual([])
    for (const kind of BOOK_KINDS) {
      const written = reports.filter((report) => report.kind === kind)
      const sum = (count: 'added' | 'changed') => written.reduce((all, report) => all + report[count], 0)
      expect(sum('changed'), kind).toBeGreaterThan(0)
      const counted = undone.counts.find((count) => count.kind === kind)
      expect(counted, kind).toEqual({ kind, removed: sum('added'), restored: sum('changed') })
    }
    const after = await book.write()
    for (const kind of BOOK_KINDS) expect(after[kind], kind).toBe(before[kind])
    expect(await undo(runId, at + 120_000)).toEqual({ kind: 'undone_before' })
  }
  expect(await book.rows(`SELECT key FROM client_name WHERE key IN ('newcomer', 'nc')`)).toEqual([])
  const again = await book.read(Object.fromEntries(BOOK_KINDS.map((kind) => [`${kind}.csv`, before[kind]])))
  expect(again.reports.map(({ added, changed, refused }) => added + changed + refused)).toEqual(
    again.reports.map(() => 0)
  )
})

test('at every instant before the undo the book is what was believed then', async () => {
  await book.read({ 'clients.csv': 'client,stage\nAcme,live\n' })
  const { runId } = await book.read(
    { 'clients.csv': 'client,stage\nAcme,gone\n' },
    { run: 'one', now: LATER }
  )
  await undo(runId)
  const believed = async (at: number) =>
    book.rows(
      `SELECT stage FROM client_version WHERE recorded_at <= '${new Date(at).toISOString()}' AND retired_at > '${new Date(at).toISOString()}'`
    )
  expect(await believed(LATER - 1)).toEqual([{ stage: 'live' }])
  expect(await believed(LATER)).toEqual([{ stage: 'gone' }])
  expect(await believed(UNDONE - 1)).toEqual([{ stage: 'gone' }])
  expect(await believed(UNDONE)).toEqual([{ stage: 'live' }])
})

test('two imports that one undoes, the last one first, leave nothing of either', async () => {
  await book.read({ 'clients.csv': 'client,stage\nAcme,live\n' })
  const before = await book.write()
  const first = await book.read(
    { 'clients.csv': 'client,stage\nAcme,pilot\nBolt,new\n' },
    { run: '1', now: LATER }
  )
  const between = await book.write()
  const second = await book.read(
    { 'clients.csv': 'client,stage\nAcme,gone\nBolt,gone\n', 'more.csv': 'client,contact\nBolt,Bo\n' },
    { run: '2', now: LATER }
  )
  expect(await undo(second.runId)).toMatchObject({ remainders: [] })
  expect(await book.write()).toEqual(between)
  expect(await undo(first.runId)).toMatchObject({ remainders: [] })
  expect(await book.write()).toEqual(before)
})

test('of two imports the first can be undone alone: what the second changed stays, and is named', async () => {
  const first = await book.read(
    { 'clients.csv': 'client,stage\nAcme,pilot\nBolt,new\n' },
    { run: '1', now: LATER }
  )
  await book.read({ 'clients.csv': 'client,stage\nAcme,live\n' }, { run: '2', now: LATER })
  expect(await undo(first.runId)).toEqual({
    kind: 'undone',
    counts: [{ kind: 'clients', removed: 1, restored: 0 }],
    remainders: [{ kind: 'clients', client: 'Acme', name: null, because: 'changed' }]
  })
  expect(await book.rows(`SELECT name, stage FROM client_version WHERE retired_at > '9000-01-01'`)).toEqual([
    { name: 'Acme', stage: 'live' }
  ])
})

test('what people have built upon stays, with all that it rests on', async () => {
  const { runId } = await book.read(
    {
      'clients.csv': 'client\nAcme\nBolt\nCobalt\nDelta\n',
      'contacts.csv':
        'client,contact,successor\nAcme,Ann,Amy\nAcme,Amy,\nAcme,Abe,\nBolt,Bo,\nCobalt,Cy,\nDelta,Di,\n',
      'risks.csv': 'client,risk,likelihood,impact\nBolt,Budget,2,3\nCobalt,Budget,2,3\n',
      'touchpoints.csv': 'client,occurred_at,kind,contacts\nAcme,2025-09-01,call,Ann;Amy;Abe\n'
    },
    { run: 'one', now: LATER }
  )
  await book.rows(`
    INSERT INTO touchpoint (id, workspace_id, client_id, source_key, occurred_at, recorded_at, kind, contact_ids)
    SELECT gen_random_uuid(), workspace_id, client_id, 'view 1', now(), now(), 'call', ARRAY[contact_id]
    FROM contact_version WHERE name = 'Ann';
    INSERT INTO action (id, workspace_id, client_id, source_key, recorded_at, recorded_by, action, risk_key)
    SELECT gen_random_uuid(), r.workspace_id, r.client_id, 'view 2', now(), '${SOMEBODY}', 'Ask their CFO', r.source_key
    FROM risk r JOIN client_version c ON c.client_id = r.client_id WHERE c.name = 'Bolt';
    INSERT INTO snooze (id, workspace_id, client_id, source_key, recorded_at, recorded_by, until_on, reason)
    SELECT gen_random_uuid(), workspace_id, client_id, 'view 3', now(), '${SOMEBODY}', '2026-01-01', 'Their board meets'
    FROM client_version WHERE name = 'Cobalt';
    INSERT INTO action (id, workspace_id, client_id, source_key, recorded_at, action, playbook)
    SELECT gen_random_uuid(), workspace_id, client_id, 'playbook:' || name, now(), 'Call them', 'Gone quiet'
    FROM client_version WHERE name IN ('Cobalt', 'Delta')`)
  const undone = await undo(runId)
  const built = { because: 'built_upon', name: null }
  expect(undone).toEqual({
    kind: 'undone',
    counts: [
      { kind: 'clients', removed: 1, restored: 0 },
      { kind: 'contacts', removed: 4, restored: 0 },
      { kind: 'touchpoints', removed: 1, restored: 0 },
      { kind: 'risks', removed: 1, restored: 0 }
    ],
    remainders: [
      { ...built, kind: 'risks', client: 'Bolt' },
      { ...built, kind: 'contacts', client: 'Acme', name: 'Ann' },
      { ...built, kind: 'contacts', client: 'Acme', name: 'Amy' },
      { ...built, kind: 'clients', client: 'Acme' },
      { ...built, kind: 'clients', client: 'Bolt' },
      { ...built, kind: 'clients', client: 'Cobalt' }
    ]
  })
  // What a playbook asked for by itself keeps no client, and goes with it.
  expect(await book.rows(`SELECT source_key FROM action WHERE retired_at > '9000-01-01' ORDER BY 1`)).toEqual(
    [{ source_key: 'playbook:Cobalt' }, { source_key: 'view 2' }]
  )
})

test('a client keeps its new name when the one it had is another’s by now', async () => {
  await book.read({ 'clients.csv': 'client,external_id\nAcme,7\nBolt,8\n' })
  const { runId } = await book.read(
    { 'clients.csv': 'client,external_id\nAcme Holding,7\nBolt Holding,8\n' },
    { run: 'one', now: LATER }
  )
  await book.read({ 'clients.csv': 'client\nAcme\n' }, { now: LATER + 1 })
  expect(await undo(runId)).toEqual({
    kind: 'undone',
    counts: [{ kind: 'clients', removed: 0, restored: 1 }],
    remainders: [{ kind: 'clients', client: 'Acme Holding', name: null, because: 'name_taken' }]
  })
  expect(await book.rows('SELECT key FROM client_name ORDER BY key')).toMatchObject([
    { key: 'acme' },
    { key: 'acme holding' },
    { key: 'bolt' }
  ])
})

test('two imports of one moment are told apart, and each is made once', async () => {
  const files = (name: string) => ({ [`${name}.csv`]: `client\n${name}\n` })
  const [one, other, again] = await Promise.all([
    book.read(files('Acme'), { run: 'one' }),
    book.read(files('Bolt'), { run: 'other' }),
    book.read(files('Acme'), { run: 'one' })
  ])
  expect([one, again].map(({ reports }) => reports.length).sort()).toEqual([0, 1])
  expect(again.runId).toBe(one.runId)
  await undo(one.runId)
  expect(await book.rows(`SELECT name FROM client_version WHERE retired_at > '9000-01-01'`)).toEqual([
    { name: 'Bolt' }
  ])
  expect(await undo(other.runId)).toMatchObject({ counts: [{ removed: 1 }] })
  expect(await undo('0190f7a4-6f2e-7c3a-9b57-00000000abcd')).toEqual({ kind: 'gone' })
  const instants = await book.rows(
    'SELECT count(DISTINCT at)::int AS n FROM import_run, unnest(ARRAY[recorded_at, undone_at]) AS at'
  )
  expect(instants).toEqual([{ n: 4 }])
})

test('an import that fails half-way leaves nothing, and can be made again', async () => {
  const start = { sourceKey: 'one', fileName: 'clients.csv' }
  const failed = book.runs.run(book.workspaceId, start, SOMEBODY, NOW, async (store) => {
    await store.transaction(async (inside) => {
      await inside.addTeammates([{ id: store.newId(), slackUserId: null, email: 'a@us.example', name: 'A' }])
    })
    throw new Error('The file broke off')
  })
  await expect(failed).rejects.toThrow('broke off')
  expect(await book.rows('SELECT name FROM teammate')).toEqual([])
  expect(await book.read({ 'clients.csv': 'client\nAcme\n' }, { run: 'one' })).toMatchObject({
    reports: [{ added: 1 }]
  })
})

test('since when a known client or contact is on record stays, because that could not be undone', async () => {
  await book.read({ 'clients.csv': 'client,added_on\nAcme,2024-01-01\n' })
  const before = await book.write()
  const { reports } = await book.read(
    { 'clients.csv': 'client,added_on\nAcme,2020-01-01\nBolt,2020-01-01\n' },
    { run: 'one', now: LATER }
  )
  expect(reports).toMatchObject([{ added: 1, changed: 0, unchanged: 1 }])
  expect((await book.write()).clients).toContain(before.clients.split('\r\n')[1])
})
