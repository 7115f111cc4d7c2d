import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clusterIn } from '../../../src/store/embedded/home.ts'
import { readPostmaster } from '../../../src/store/embedded/postmaster.ts'
import { openIn, query, startBot } from '../../support/embedded.ts'
import { createFolder } from '../../support/folder.ts'

let folder: Awaited<ReturnType<typeof createFolder>>
let cluster: string

beforeAll(async () => {
  folder = await createFolder()
  cluster = clusterIn(join(folder.path, 'data'))
})

afterAll(async () => {
  // The last one out, whatever a failed test left.
  await (await openIn(folder.path)).stop()
  await folder.remove()
})

describe('processes that share a data folder', () => {
  test('both come up when they start at once in a new folder, and the last one out stops the server', async () => {
    const [first, second] = await Promise.all([startBot(folder.path), startBot(folder.path)])
    expect(first.url).toBe(second.url)
    await first.stop()
    expect(await query(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    await second.stop()
    expect(await readPostmaster(cluster)).toBeUndefined()
  })

  test('clear away what one left that was killed while it made the database', async () => {
    const fresh = await createFolder()
    const killed = spawn('true')
    await once(killed, 'exit')
    const [theirs, alive] = [`postgres.new-${killed.pid}-x`, `postgres.new-${process.ppid}-x`]
    for (const draft of [theirs, alive]) {
      await mkdir(join(fresh.path, 'data', draft), { recursive: true, mode: 0o711 })
    }
    const database = await openIn(fresh.path)
    await database.stop()
    const left = await readdir(join(fresh.path, 'data'))
    expect(left).toContain('postgres')
    expect(left).toContain(alive)
    expect(left).not.toContain(theirs)
    await fresh.remove()
  })

  test('stop the server between them when they end at once', async () => {
    const bots = await Promise.all([startBot(folder.path), startBot(folder.path), startBot(folder.path)])
    await Promise.all(bots.map((bot) => bot.stop()))
    expect(await readPostmaster(cluster)).toBeUndefined()
  })

  test('never lose the server under one that starts while another ends', async () => {
    let bot = await startBot(folder.path)
    for (let round = 0; round < 5; round++) {
      const [next] = await Promise.all([openIn(folder.path), bot.stop()])
      expect(await query(next.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
      ;[bot] = await Promise.all([startBot(folder.path), next.stop()])
    }
    await bot.stop()
  })

  test('find the server that a killed one left, with its data', async () => {
    const bot = await startBot(folder.path)
    await query(bot.url, 'CREATE TABLE before_kill AS SELECT 1 AS id')
    const left = await readPostmaster(cluster)
    await bot.kill()
    const next = await openIn(folder.path)
    expect(await query(next.url, 'SELECT id FROM before_kill')).toEqual([{ id: 1 }])
    expect((await readPostmaster(cluster))?.pid).toBe(left?.pid)
    // The killed one's connections end when the server notices, at once but not before this line.
    await expect
      .poll(() => query(next.url, "SELECT 1 FROM pg_locks WHERE locktype = 'advisory'"))
      .toHaveLength(1)
    await next.stop()
    expect(await readPostmaster(cluster)).toBeUndefined()
  })

  test('start the server although its old number now belongs to another program', async () => {
    const before = await openIn(folder.path)
    await query(before.url, 'CREATE TABLE note AS SELECT 1 AS id')
    const running = await readFile(join(cluster, 'postmaster.pid'), 'utf8')
    await before.stop()
    const { uid, gid } = await stat(cluster)
    const other = spawn('sleep', ['60'], { uid, gid, cwd: '/' })
    await once(other, 'spawn')
    await writeFile(join(cluster, 'postmaster.pid'), running.replace(/^\d+/, String(other.pid)))
    const after = await openIn(folder.path)
    expect(await query(after.url, 'SELECT id FROM note')).toEqual([{ id: 1 }])
    await after.stop()
    other.kill()
  })

  test('start the server after one was killed before it wrote its number', async () => {
    await (await openIn(folder.path)).stop()
    await writeFile(join(cluster, 'postmaster.pid'), '')
    const after = await openIn(folder.path)
    expect(await query(after.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    await after.stop()
  })
})
