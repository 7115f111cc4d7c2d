import { chown, cp, mkdir, readdir, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { locatePackage, prepareBinaries } from '../../../src/store/embedded/binaries.ts'
import { clusterIn, findHome } from '../../../src/store/embedded/home.ts'
import { thisMachine } from '../../../src/store/embedded/machine.ts'
import { openEmbedded } from '../../../src/store/embedded/open.ts'
import { run } from '../../../src/store/embedded/run.ts'
import { unprivilegedUser } from '../../../src/store/embedded/users.ts'
import { embeddedOptions, openIn, query } from '../../support/embedded.ts'
import { createFolder } from '../../support/folder.ts'

const notRoot = process.getuid?.() !== 0
let folders: Awaited<ReturnType<typeof createFolder>>[] = []

beforeEach(() => {
  folders = []
})

afterEach(async () => {
  for (const folder of folders) await folder.remove()
})

async function newFolder(kind?: 'closed'): Promise<string> {
  const folder = await createFolder(kind)
  folders.push(folder)
  return folder.path
}

describe('the embedded database of root', () => {
  test.skipIf(notRoot)('is run by another user, inside the data folder where that user can go', async () => {
    const folder = await newFolder()
    const database = await openIn(folder)
    const cluster = clusterIn(join(folder, 'data'))
    // A server owns the file it writes.
    expect((await stat(join(cluster, 'postmaster.pid'))).uid).not.toBe(0)
    expect((await stat(cluster)).mode & 0o777).toBe(0o700)
    await database.stop()
  })

  test.skipIf(notRoot)('never writes through a link that somebody put in the place of its log', async () => {
    const folder = await newFolder()
    const [data, secret] = [join(folder, 'data'), join(folder, 'secret')]
    await mkdir(data)
    await writeFile(secret, 'of root')
    await symlink(secret, join(data, 'server.log'))
    await expect(openIn(folder)).rejects.toThrow()
    expect((await stat(secret)).uid).toBe(0)
  })

  test.skipIf(notRoot)(
    'is kept elsewhere, and says so, when the data folder is closed to others',
    async () => {
      const [closed, system] = [await newFolder('closed'), await newFolder()]
      const logged: string[] = []
      const options = {
        ...embeddedOptions(closed, logged),
        machine: { ...thisMachine(), systemFolder: join(system, 'lib') }
      }
      const first = await openEmbedded(options)
      expect(logged[0]).toContain(`kept in ${join(system, 'lib')}`)
      expect(logged[0]).toContain(`can't get into ${join(closed, 'data')}`)
      expect(await readdir(join(closed, 'data'))).toEqual([])
      await query(first.url, 'CREATE TABLE note AS SELECT 1 AS id')
      await first.stop()
      const second = await openEmbedded(options)
      expect(await query(second.url, 'SELECT id FROM note')).toEqual([{ id: 1 }])
      await second.stop()
    }
  )

  test.skipIf(notRoot)(
    'runs from a copy of the programs when its user cannot get into the clone',
    async () => {
      const [clone, system] = [await newFolder('closed'), await newFolder()]
      const source = await locatePackage(thisMachine())
      await cp(source.folder, join(clone, 'package'), { recursive: true, verbatimSymlinks: true })
      const account = await unprivilegedUser('/etc/passwd')
      const prepare = () =>
        prepareBinaries({ ...source, folder: join(clone, 'package') }, account, join(system, 'lib'))
      const [copied, again] = await Promise.all([prepare(), prepare()])
      expect(copied).toEqual(again)
      expect(copied.postgres.startsWith(join(system, 'lib/postgresql-'))).toBe(true)
      expect(await readdir(join(system, 'lib'))).toHaveLength(1)
      expect(await run(copied.postgres, ['--version'], account)).toMatchObject({ code: 0 })
    }
  )

  test('is given to the user nobody where there is no user postgres, and refused where there is neither', async () => {
    const folder = await newFolder()
    const passwd = join(folder, 'passwd')
    await writeFile(passwd, 'root:x:0:0::/root:/bin/sh\nnobody:x:65534:65533::/:/bin/false\n')
    expect(await unprivilegedUser(passwd)).toEqual({ uid: 65534, gid: 65533, name: 'nobody' })
    await writeFile(passwd, 'root:x:0:0::/root:/bin/sh\n')
    await expect(unprivilegedUser(passwd)).rejects.toThrow(/neither a user postgres nor a user nobody/)
  })

  test.skipIf(notRoot)(
    'is not found anew when its folder moves to a closed place, but asked for',
    async () => {
      const folder = await newFolder('closed')
      await mkdir(join(folder, 'data/postgres'), { recursive: true })
      await chown(join(folder, 'data/postgres'), 65534, 65534)
      const machine = { ...thisMachine(), systemFolder: join(folder, 'lib') }
      await expect(findHome(join(folder, 'data'), machine)).rejects.toThrow(/can't get into that folder/)
    }
  )
})
