import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Both `src/sandbox/server` and `dist/sandbox/server` are three folders below the root. */
const root = fileURLToPath(new URL('../../..', import.meta.url))
const pageFolders = [join(root, 'dist/sandbox/page'), join(root, 'src/sandbox/page')]

/** The bytes of one of the page's own files, from a folder or where the product keeps them, compiled before source; null when there is none. */
export async function readPageFile(name: string, builtIn?: string): Promise<Uint8Array | null> {
  for (const folder of builtIn === undefined ? pageFolders : [builtIn]) {
    const path = join(folder, name)
    if (path.startsWith(folder + sep) && existsSync(path)) return readFile(path)
  }
  return null
}
