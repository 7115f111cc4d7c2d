import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { memoryFolder } from './memory-folder.ts'

/** The folder of the project. */
export const root = resolve(import.meta.dirname, '../..')

/** A new folder, in memory unless told. Other users may pass through it, unless it is `closed`. */
export async function createFolder(kind: 'passable' | 'closed' = 'passable', parent?: string) {
  const path = await mkdtemp(join(parent ?? (await memoryFolder()), 'client-risk-'))
  if (kind === 'passable') await chmod(path, 0o711)
  return { path, remove: () => rm(path, { recursive: true, force: true }) }
}
