import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EmbeddedDatabaseError } from '../../../src/store/embedded/error.ts'
import { type Machine, thisMachine } from '../../../src/store/embedded/machine.ts'
import { openEmbedded } from '../../../src/store/embedded/open.ts'
import { run } from '../../../src/store/embedded/run.ts'
import { embeddedOptions } from '../../support/embedded.ts'
import { createFolder } from '../../support/folder.ts'

let folder: Awaited<ReturnType<typeof createFolder>>

beforeAll(async () => {
  folder = await createFolder()
})

afterAll(async () => {
  await folder.remove()
})

async function refusal(name: string, machine: Partial<Machine> = {}): Promise<string> {
  const options = embeddedOptions(join(folder.path, name))
  const attempt = openEmbedded({ ...options, machine: { ...thisMachine(), ...options.machine, ...machine } })
  const error = await attempt.then(
    () => undefined,
    (reason: unknown) => reason
  )
  expect(error).toBeInstanceOf(EmbeddedDatabaseError)
  return error instanceof EmbeddedDatabaseError ? error.message : ''
}

describe('a machine that cannot have the embedded database', () => {
  test.each([
    ['Windows', { platform: 'win32', arch: 'x64' }, /Linux and macOS .* this machine is win32-x64/],
    ['an unknown processor', { platform: 'linux', arch: 'riscv64' }, /this machine is linux-riscv64/],
    [
      'a left out package',
      { platform: process.platform === 'darwin' ? 'linux' : 'darwin', arch: 'arm64' },
      /-arm64 is not installed.*npm ci --include=optional/
    ]
  ])('is told so, with the way out: %s', async (_, machine, words) => {
    const message = await refusal('machine', machine)
    expect(message).toMatch(words)
    expect(message).toContain('set DATABASE_URL to any PostgreSQL 15 or newer')
  })

  test('is told so when its C library is another one', async () => {
    await expect(run('/no/such/loader', [], undefined)).rejects.toThrow(/lacks the GNU C library.*Alpine/)
  })
})

describe('a data folder that cannot hold the embedded database', () => {
  test('is named when nothing can be written there', async () => {
    await writeFile(join(folder.path, 'file'), '')
    expect(await refusal('file/below')).toMatch(/file\/below\/data can't be used.*ENOTDIR.*DATA_DIR/)
  })

  test('is named when it holds a database of another PostgreSQL release', async () => {
    const cluster = join(folder.path, 'old/data/postgres')
    await mkdir(cluster, { recursive: true })
    await writeFile(join(cluster, 'PG_VERSION'), '14\n')
    expect(await refusal('old')).toMatch(/made by PostgreSQL 14, and this release brings PostgreSQL 18/)
  })

  test('is named when it holds something else', async () => {
    await mkdir(join(folder.path, 'else/data/postgres/photos'), { recursive: true })
    expect(await refusal('else')).toMatch(/holds something that is not a PostgreSQL database/)
  })

  test("is named when its database is another user's", async () => {
    await mkdir(join(folder.path, 'theirs/data/postgres'), { recursive: true })
    expect(await refusal('theirs', { uid: 54_321 })).toMatch(/belongs to another user/)
  })
})
