import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import pg from 'pg'
import { describe, expect, onTestFinished, test } from 'vitest'
import { migrate } from '../../src/store/migrations.ts'
import { createEmptyDatabase } from '../support/database.ts'
import { daysAgo, NOW } from '../support/facts.ts'
import { useBook } from '../support/use-book.ts'

const details = {
  channelId: 'C1',
  segment: '',
  weekday: 1,
  minute: 540,
  timeZone: 'Europe/Madrid',
  isPublicAllowed: false
}

async function digests() {
  const { store, book } = await useBook()
  const { workspaceId } = book
  const ada = await book.teammate('Ada')
  const added = await store.digests.add(workspaceId, details, ada, NOW)
  if (added.kind !== 'kept') expect.fail(added.kind)
  return { book, workspaceId, ada, digest: added.digest, digests: store.digests }
}

describe('digests', () => {
  test('are there as they were set, that of the whole book first', async () => {
    const { workspaceId, ada, digest, digests: kept } = await digests()
    const banks = await kept.add(workspaceId, { ...details, segment: 'Banks' }, ada, NOW)
    if (banks.kind !== 'kept') expect.fail(banks.kind)
    expect(digest).toMatchObject({ ...details, setAt: NOW, brokenReason: null })
    expect(await kept.all(workspaceId)).toEqual([digest, banks.digest])
    expect(await kept.one(workspaceId, digest.id)).toEqual(digest)
  })

  test('appear once of a segment in a channel, however they come there', async () => {
    const { workspaceId, ada, digests: kept } = await digests()
    expect(await kept.add(workspaceId, details, ada, NOW)).toEqual({ kind: 'taken' })
    const other = await kept.add(workspaceId, { ...details, channelId: 'C2' }, ada, NOW)
    if (other.kind !== 'kept') expect.fail(other.kind)
    expect(await kept.change(workspaceId, other.digest, details, ada, NOW)).toEqual({ kind: 'taken' })
  })

  test('are changed as somebody saw them, also twice within a millisecond', async () => {
    const { workspaceId, ada, digest, digests: kept } = await digests()
    const friday = await kept.change(workspaceId, digest, { ...details, weekday: 5 }, ada, NOW)
    expect(friday).toMatchObject({ kind: 'kept', digest: { weekday: 5 } })
    const late = await kept.change(workspaceId, digest, { ...details, weekday: 2 }, ada, NOW)
    expect(late).toMatchObject({ kind: 'changed_meanwhile', digest: { weekday: 5 } })
    expect(await kept.remove(workspaceId, digest.id)).toBe(true)
    expect(await kept.remove(workspaceId, digest.id)).toBe(false)
    expect(await kept.change(workspaceId, digest, details, ada, NOW)).toEqual({ kind: 'gone' })
  })

  test('of a channel are marked once, and are sound again when they are set anew', async () => {
    const { workspaceId, ada, digest, digests: kept } = await digests()
    expect(await kept.markChannel(workspaceId, 'C1', 'It is archived')).toBe(true)
    expect(await kept.markChannel(workspaceId, 'C1', 'It is archived')).toBe(false)
    expect(await kept.one(workspaceId, digest.id)).toMatchObject({ brokenReason: 'It is archived' })
    expect(await kept.markChannel(workspaceId, 'C1', null)).toBe(true)
    await kept.markChannel(workspaceId, 'C1', 'It is archived')
    const moved = await kept.change(workspaceId, digest, { ...details, channelId: 'C2' }, ada, NOW)
    expect(moved).toMatchObject({ digest: { brokenReason: null } })
  })

  test('may be of the segments that clients are in', async () => {
    const { workspaceId, book, digests: kept } = await digests()
    const segments = ['Shops', ' Banks ', 'Banks', null, '', 'x'.repeat(101)]
    for (const [place, segment] of segments.entries()) await book.client(`Client ${place}`, { segment })
    await book.client('Archived', { segment: 'Past', archivedAt: daysAgo(1) })
    expect(await kept.segments(workspaceId)).toEqual(['Banks', 'Shops'])
  })

  test('remember whom they listed the last time, to whom, when it was said', async () => {
    const { workspaceId, book, digest, digests: kept } = await digests()
    const acme = await book.client('Acme')
    const say = (state: string, at: number, recipient = 'C1') =>
      book.query(
        `INSERT INTO delivery (id, workspace_id, kind, recipient, cause, period, slot_at, decided_at, not_before, state, client_ids)
         VALUES (gen_random_uuid(), $1, 'digest', $2, $3, $4, $5, $5, $5, $6, $7)`,
        [workspaceId, recipient, digest.id, String(at), new Date(at), state, [acme]]
      )
    await say('sent', daysAgo(14))
    await say('sent', daysAgo(7))
    await say('dead', daysAgo(1))
    await say('sent', daysAgo(1), 'C2')
    const thread = { kind: 'digest', digestId: digest.id, recipient: 'C1' } as const
    expect(await kept.lastSaid(workspaceId, thread, NOW)).toEqual({ slotAt: daysAgo(7), clientIds: [acme] })
    expect(await kept.lastSaid(workspaceId, thread, daysAgo(7) - 1)).toMatchObject({ slotAt: daysAgo(14) })
    expect(await kept.lastSaid(workspaceId, { ...thread, kind: 'digest_copy' }, NOW)).toBeNull()
  })
})

test('a channel that was chosen before there were digests gets one of the whole book, and waits for a word where it is public', async () => {
  const database = await createEmptyDatabase()
  onTestFinished(database.drop)
  const folder = await mkdtemp(join(tmpdir(), 'migrations-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const all = new URL('../../prisma/migrations/', import.meta.url)
  const before = (await readdir(all)).filter((name) => name < '20261122124401_digests')
  for (const name of before) await cp(new URL(name, all), join(folder, name), { recursive: true })
  await migrate(database.url, { folder: pathToFileURL(`${folder}/`) })
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  onTestFinished(() => client.end())
  const workspace = `INSERT INTO workspace (id, name, time_zone, currency, digest_channel_id)
    VALUES (gen_random_uuid(), 'Ours', 'Europe/Madrid', 'EUR', $1)`
  for (const channel of ['C1', null]) await client.query(workspace, [channel])
  await migrate(database.url)
  const { rows } = await client.query(
    'SELECT channel_id, segment, weekday, minute, time_zone, is_public_allowed FROM digest'
  )
  expect(rows).toEqual([
    {
      channel_id: 'C1',
      segment: '',
      weekday: 1,
      minute: 540,
      time_zone: 'Europe/Madrid',
      is_public_allowed: false
    }
  ])
})
