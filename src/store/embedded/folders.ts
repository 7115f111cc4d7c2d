import { access, chmod, chown, lstat, mkdir, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { codeOf, EmbeddedDatabaseError } from './error.ts'
import type { Account } from './run.ts'

/** Whether there is anything at `path` that we may see. */
export const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false
  )

/** Makes a folder (and its parents) that every user may pass through, whatever this process's umask. */
export async function openFolder(folder: string): Promise<void> {
  if (await exists(folder)) return
  await openFolder(dirname(folder))
  if (await makeFolder(folder)) await chmod(folder, 0o755)
}

/**
 * Makes a folder that only `account` can enter. One that is already there must be just that: in a folder for
 * temporary files somebody else could have put it there to listen.
 */
export async function privateFolder(folder: string, account: Account): Promise<void> {
  if ((await makeFolder(folder)) && account !== undefined) await chown(folder, account.uid, account.gid)
  const found = await lstat(folder)
  const owner = account?.uid ?? process.getuid?.()
  if (!found.isDirectory() || found.uid !== owner || (found.mode & 0o077) !== 0) {
    throw new EmbeddedDatabaseError(
      `The folder ${folder} must belong to the user of the embedded database and be closed to all others. Remove it and start again.`
    )
  }
}

/** Makes the names in a folder survive a power cut. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function makeFolder(folder: string): Promise<boolean> {
  try {
    await mkdir(folder, { mode: 0o700 })
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}
