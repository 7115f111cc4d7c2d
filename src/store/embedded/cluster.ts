import { randomUUID } from 'node:crypto'
import { readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Binaries } from './binaries.ts'
import { codeOf, diskFull, EmbeddedDatabaseError, explainFolder } from './error.ts'
import { privateFolder, syncFolder } from './folders.ts'
import { type Account, run } from './run.ts'

/** The owner of everything in the embedded database. */
export const SUPERUSER = 'client_risk'

/**
 * Sees to it that there is a cluster (PostgreSQL's word for a server's files) that these programs can serve.
 * A new one is made aside and renamed into place whole: a crash leaves a draft, two processes at once leave one.
 */
export async function ensureCluster(cluster: string, binaries: Binaries, account: Account): Promise<void> {
  const found = await versionOf(cluster)
  const major = binaries.version.split('.')[0]
  if (found === undefined) return createCluster(cluster, binaries, account)
  if (found === major) return
  throw new EmbeddedDatabaseError(
    `The database in ${cluster} was made by PostgreSQL ${found}, and this release brings PostgreSQL ${major}. ` +
      'Run the release that made it and take your data out with: npx client-risk export'
  )
}

/** The major release that made a cluster; undefined when there is none yet. */
async function versionOf(cluster: string): Promise<string | undefined> {
  try {
    return (await readFile(join(cluster, 'PG_VERSION'), 'utf8')).trim()
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw explainFolder(error, cluster, 'the embedded database')
  }
  const files = await readdir(cluster).catch(() => [])
  if (files.length === 0) return undefined
  throw new EmbeddedDatabaseError(
    `The folder ${cluster} holds something that is not a PostgreSQL database. Move it away, or set DATA_DIR to another folder.`
  )
}

/** The drafts this process is making right now. */
const draftsInHand = new Set<string>()

async function createCluster(cluster: string, binaries: Binaries, account: Account): Promise<void> {
  await removeAbandonedDrafts(cluster)
  const draft = `${cluster}.new-${process.pid}-${randomUUID()}`
  draftsInHand.add(draft)
  try {
    await privateFolder(draft, account)
    const { code, output } = await run(binaries.initdb, initdbArguments(draft), account)
    if (code !== 0) throw explainInitdb(cluster, output)
    await rename(draft, cluster)
    await syncFolder(dirname(cluster))
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    // Another process was faster: its cluster is as good.
    if (codeOf(error) !== 'ENOTEMPTY' && codeOf(error) !== 'EEXIST') {
      throw explainFolder(error, dirname(cluster), 'the embedded database')
    }
  } finally {
    draftsInHand.delete(draft)
  }
}

/** UTF-8 with rules that PostgreSQL brings itself: the same order on every system, also one without locales. */
function initdbArguments(folder: string): string[] {
  return [
    `--pgdata=${folder}`,
    `--username=${SUPERUSER}`,
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--data-checksums',
    // Who can reach the socket is us: its folder is closed to all others.
    '--auth-local=trust',
    '--auth-host=reject',
    '--no-instructions'
  ]
}

function explainInitdb(cluster: string, output: string): EmbeddedDatabaseError {
  if (output.includes('No space left on device')) return diskFull(dirname(cluster), { log: output })
  return new EmbeddedDatabaseError(`A new database could not be made in ${dirname(cluster)}.`, {
    log: output
  })
}

/** Removes the drafts of processes that crashed; a draft's name says which process it is of. */
async function removeAbandonedDrafts(cluster: string): Promise<void> {
  const home = dirname(cluster)
  for (const file of await readdir(home)) {
    const draft = join(home, file)
    const pid = Number(/^postgres\.new-(\d+)-/.exec(file)?.[1])
    if (!(pid > 0)) continue
    // Our own number on a draft that isn't ours: an earlier process had it, as in a container that starts again.
    const isInHand = pid === process.pid ? draftsInHand.has(draft) : isAlive(pid)
    if (!isInHand) await rm(draft, { recursive: true, force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}
