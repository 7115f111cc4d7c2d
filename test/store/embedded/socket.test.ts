import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { socketFolder } from '../../../src/store/embedded/socket.ts'
import { openIn, query } from '../../support/embedded.ts'
import { createFolder } from '../../support/folder.ts'

let folder: Awaited<ReturnType<typeof createFolder>>

beforeEach(async () => {
  folder = await createFolder()
})

afterEach(async () => {
  await folder.remove()
})

describe("the embedded database's socket", () => {
  test('is in the data folder, also when its name has spaces, quotes and accents', async () => {
    const home = join(folder.path, "Zoë's data, 100 %")
    const database = await openIn(home)
    expect(database.socketDir.startsWith(home)).toBe(true)
    expect(await query(database.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    await database.stop()
  })

  test('is in a short folder of its own when the data folder has a long name', async () => {
    const home = join(folder.path, 'long'.repeat(30))
    const database = await openIn(home)
    expect(database.socketDir.startsWith(home)).toBe(false)
    expect(await query(database.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    await database.stop()
    await rm(database.socketDir, { recursive: true })
    expect(socketFolder(`${home}/a`, '/tmp')).not.toBe(socketFolder(`${home}/b`, '/tmp'))
  })
})
