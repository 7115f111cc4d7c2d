import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Both `src/sandbox/server` and `dist/sandbox/server` are three folders below the root. */
const root = fileURLToPath(new URL('../../..', import.meta.url))
const pageFolders = [join(root, 'dist/sandbox/page'), join(root, 'src/sandbox/page')]
const vendored = new Map<string, string>()

/** The bytes of one of the page's own files, from a folder or where the product keeps them, compiled before source; null when there is none. */
export async function readPageFile(name: string, builtIn?: string): Promise<Uint8Array | null> {
  for (const folder of builtIn === undefined ? pageFolders : [builtIn]) {
    const path = join(folder, name)
    if (path.startsWith(folder + sep) && existsSync(path)) return readFile(path)
  }
  return null
}

/** A browser module of one of the packages the page is built on, by its path below `node_modules`. */
export async function readVendorFile(path: string): Promise<Uint8Array | null> {
  const match =
    /^(preact|@preact\/signals|@preact\/signals-core)\/((?:[\w-]+\/)*[\w.-]+\.m?js(?:\.map)?)$/.exec(path)
  if (match === null || path.includes('..')) return null
  const [, name = '', file = ''] = match
  const full = join(packageFolder(name), file)
  return existsSync(full) ? readFile(full) : null
}

/** Where a package is installed; signals-core is a dependency of signals and is looked for from there. */
function packageFolder(name: string): string {
  const known = vendored.get(name)
  if (known !== undefined) return known
  const require = createRequire(import.meta.url)
  const from = name === '@preact/signals-core' ? createRequire(require.resolve('@preact/signals')) : require
  const entry = from.resolve(name)
  const marker = join(...name.split('/')) + sep
  const folder = entry.slice(0, entry.lastIndexOf(marker) + marker.length)
  vendored.set(name, folder)
  return folder
}
