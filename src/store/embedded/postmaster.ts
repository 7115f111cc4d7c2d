import { readFile, readlink, realpath, rename, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { codeOf } from './error.ts'
import { run } from './run.ts'
import { socketLock } from './socket.ts'

/** What a server that runs, or was killed, says of itself in its cluster; the last part comes late. */
type Postmaster = { pid: number; cluster: string; socketDir: string | undefined; text: string }

const pidFile = (cluster: string) => join(cluster, 'postmaster.pid')

/** Reads the file a server keeps in its cluster as long as it runs; undefined when there is none. */
export async function readPostmaster(cluster: string): Promise<Postmaster | undefined> {
  try {
    const text = await readFile(pidFile(cluster), 'utf8')
    const [pid = '', home = '', , , socketDir] = text.split('\n')
    return { pid: Number(pid), cluster: home, socketDir: socketDir || undefined, text }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

/**
 * Removes what a killed server left when its number now belongs to a process that is no server of this cluster,
 * or when it was killed before it wrote its number. PostgreSQL does so itself when nobody has the number, but
 * takes any other living process for the server: in a container that starts again the same small numbers return.
 */
export async function removeStalePostmaster(cluster: string): Promise<boolean> {
  const postmaster = await readPostmaster(cluster)
  if (postmaster === undefined) return false
  const isStale =
    postmaster.text === '' ? await staysEmpty(cluster) : await isSomethingElse(postmaster.pid, cluster)
  if (!isStale) return false
  // Moved first and looked at again: another process may have started a server in the meantime.
  const aside = `${pidFile(cluster)}.stale-${process.pid}`
  await rename(pidFile(cluster), aside)
  if ((await readFile(aside, 'utf8')) !== postmaster.text) {
    await rename(aside, pidFile(cluster))
    return false
  }
  await rm(aside)
  if (postmaster.socketDir !== undefined) await rm(socketLock(postmaster.socketDir), { force: true })
  return true
}

/** A server writes its number a moment after it makes the file. */
async function staysEmpty(cluster: string): Promise<boolean> {
  await delay(1_000)
  return (await readPostmaster(cluster))?.text === ''
}

/** Whether a process certainly is not the server of this cluster. A server works inside its cluster's folder. */
async function isSomethingElse(pid: number, cluster: string): Promise<boolean> {
  try {
    return (await readlink(`/proc/${pid}/cwd`)) !== (await realpath(cluster))
  } catch (error) {
    if (codeOf(error) === 'EACCES') return false
  }
  // No /proc (macOS), or the process has just ended, which PostgreSQL notices itself.
  const { code, output } = await run('/bin/sh', ['-c', 'ps -o comm= -p "$1"', 'sh', String(pid)], undefined)
  return code === 0 && output.trim() !== '' && !basename(output.trim()).startsWith('postgres')
}
