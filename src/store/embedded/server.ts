import { type ChildProcess, spawn } from 'node:child_process'
import { constants, open, rename, stat } from 'node:fs/promises'
import type { Binaries } from './binaries.ts'
import { codeOf } from './error.ts'
import { privateFolder } from './folders.ts'
import { type Account, asAccount, cannotRun } from './run.ts'

/** All that is needed to start the server of one cluster. */
export type Server = {
  binaries: Binaries
  account: Account
  cluster: string
  socketDir: string
  logFile: string
  settings: Record<string, string>
}

/** A server process on its way up. */
export type Launch = {
  /** How it ended, if it has: with the part of the server's log written since, or unable to run at all. */
  ended: () => Promise<string | Error | undefined>
}

const SETTINGS: Record<string, string> = {
  listen_addresses: '',
  port: '5432',
  unix_socket_permissions: '0700',
  max_connections: '50',
  shared_buffers: '96MB',
  max_wal_size: '512MB',
  fsync: 'on',
  synchronous_commit: 'on',
  timezone: 'UTC',
  // Failed statements are told to whoever ran them and hold clients' names: the server's own log keeps only its own life.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
  log_timezone: 'UTC'
}

/** Where root writes for another user, a link in the log's place could lead to any file of the system. */
const APPEND = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | constants.O_NOFOLLOW
const LARGEST_LOG = 1_000_000
const LONGEST_TAIL = 4_000

/**
 * Starts PostgreSQL as a process of its own group that outlives this one, however this one ends. Started
 * directly and not through pg_ctl, which would pass the settings and the paths through a shell.
 */
export async function launch(server: Server): Promise<Launch> {
  await privateFolder(server.socketDir, server.account)
  await rotate(server.logFile)
  const log = await open(server.logFile, APPEND, 0o600)
  try {
    // Whoever owns the cluster may start the server without us the next time.
    if (server.account !== undefined) await log.chown(server.account.uid, server.account.gid)
    const { size } = await log.stat()
    const child = spawn(server.binaries.postgres, serverArguments(server), {
      ...asAccount(server.account),
      detached: true,
      stdio: ['ignore', log.fd, log.fd]
    })
    child.unref()
    return { ended: follow(child, server, size) }
  } finally {
    await log.close()
  }
}

function serverArguments({ cluster, socketDir, settings }: Server): string[] {
  const all = { ...SETTINGS, unix_socket_directories: quoted(socketDir), ...settings }
  return ['-D', cluster, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}

/** The setting is a list: a folder with a comma or a space in its name needs quotes. */
const quoted = (folder: string) => `"${folder.replaceAll('"', '""')}"`

function follow(child: ChildProcess, server: Server, offset: number): Launch['ended'] {
  let end: 'exit' | Error | undefined
  child.on('error', (error) => {
    end = cannotRun(server.binaries.postgres, error)
  })
  child.on('exit', () => {
    end ??= 'exit'
  })
  return async () => (end === 'exit' ? logSince(server.logFile, offset) : end)
}

async function logSince(file: string, offset: number): Promise<string> {
  const handle = await open(file)
  try {
    const { size } = await handle.stat()
    const from = Math.max(offset, size - LONGEST_TAIL)
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(LONGEST_TAIL), position: from })
    return buffer.toString('utf8', 0, bytesRead)
  } finally {
    await handle.close()
  }
}

/** The last lines the server wrote. */
export const logTail = (file: string): Promise<string> => logSince(file, 0)

/** Keeps the log small: a large one makes room, and takes the place of the one before it. */
async function rotate(file: string): Promise<void> {
  try {
    if ((await stat(file)).size > LARGEST_LOG) await rename(file, `${file}.1`)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
  }
}
