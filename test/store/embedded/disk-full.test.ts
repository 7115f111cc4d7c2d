import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmdirSync } from 'node:fs'
import { chmod, open, rm, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openIn, query } from '../../support/embedded.ts'

let disk: string

function mount(folder: string): boolean {
  return spawnSync('/bin/mount', ['-t', 'tmpfs', '-o', 'size=160m,mode=755', 'none', folder]).status === 0
}

function unmount(folder: string): void {
  spawnSync('/bin/umount', ['--lazy', folder])
}

/** Mounting takes rights that root lacks in many containers. */
function canMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'client-risk-'))
  const mounted = mount(folder)
  if (mounted) unmount(folder)
  rmdirSync(folder)
  return mounted
}

/** Takes all the room but `left` bytes. */
async function fill(left: number): Promise<void> {
  const { bavail, bsize } = await statfs(disk)
  const handle = await open(join(disk, 'ballast'), 'w')
  const block = Buffer.alloc(1024 * 1024)
  for (let written = 0; written < bavail * bsize - left; written += block.length) await handle.write(block)
  await handle.close()
}

describe.skipIf(!canMount())('on a disk that runs full', () => {
  beforeEach(() => {
    disk = mkdtempSync(join(tmpdir(), 'client-risk-'))
    mount(disk)
  })

  afterEach(() => {
    unmount(disk)
    rmdirSync(disk)
  })

  test('the embedded database says so, loses nothing that was acknowledged, and comes back with room', async () => {
    await chmod(disk, 0o755)
    const database = await openIn(disk)
    await query(database.url, 'CREATE TABLE note (id INT PRIMARY KEY)')
    await fill(8 * 1024 * 1024)
    const acknowledged = await writeUntilItFails(database.url)
    expect(acknowledged).toBeGreaterThan(0)
    await expect.poll(() => reasonOf(database.ensureRunning()), { timeout: 20_000 }).toMatch(/is full/)

    await rm(join(disk, 'ballast'))
    await database.ensureRunning()
    expect(await query(database.url, 'SELECT count(*)::int AS notes FROM note')).toEqual([
      { notes: acknowledged }
    ])
    await database.stop()
  })

  test('a new embedded database is refused, and made once there is room', async () => {
    await fill(20 * 1024 * 1024)
    expect(await reasonOf(openIn(disk))).toMatch(/is full.*\n.*set DATABASE_URL/)
    await rm(join(disk, 'ballast'))
    const database = await openIn(disk)
    expect(await query(database.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    await database.stop()
  })
})

/** Writes rows, each with a megabyte of the log of changes, until one isn't acknowledged; gives how many were. */
async function writeUntilItFails(url: string): Promise<number> {
  for (let id = 0; ; id++) {
    const row = `INSERT INTO note SELECT ${id} FROM pg_logical_emit_message(true, '', repeat('x', 1000000))`
    if ((await reasonOf(query(url, row))) !== '') return id
  }
}

const reasonOf = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => '',
    (error: Error) => error.message || 'failed'
  )
