import { join } from 'node:path'
import { SUPERUSER } from './cluster.ts'
import { fingerprint } from './home.ts'

/** PostgreSQL names the socket after a port, although it listens on none. */
const SOCKET = '.s.PGSQL.5432'

/** The longest path a socket may have: 104 bytes on macOS, 108 on Linux, less a margin. */
const LONGEST_SOCKET_PATH = 100

/** The folder for the server's socket: in its home, or in the folder for temporary files when that path is too long. */
export function socketFolder(home: string, temporaryFolder: string): string {
  const inside = join(home, 'run')
  const isShort = Buffer.byteLength(join(inside, SOCKET)) < LONGEST_SOCKET_PATH
  return isShort ? inside : join(temporaryFolder, `client-risk-${fingerprint(home)}`)
}

/** The lock file beside the socket, which a killed server leaves. */
export const socketLock = (folder: string): string => join(folder, `${SOCKET}.lock`)

/** The connection URL of the embedded database, as pg, Prisma and psql read it. */
export function socketUrl(folder: string): string {
  return `postgresql://${SUPERUSER}@localhost:5432/postgres?host=${encodeURIComponent(folder)}&sslmode=disable`
}
