import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** The folder of the project. */
export const root = resolve(import.meta.dirname, '../..')

/** A new folder for one test. Other users may pass through it, unless it is `closed`. */
export async function createFolder(kind: 'passable' | 'closed' = 'passable') {
  const path = await mkdtemp(join(tmpdir(), 'client-risk-'))
  if (kind === 'passable') await chmod(path, 0o711)
  return { path, remove: () => rm(path, { recursive: true, force: true }) }
}
