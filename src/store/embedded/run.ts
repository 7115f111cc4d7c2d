import { spawn } from 'node:child_process'
import { codeOf, EmbeddedDatabaseError } from './error.ts'

/** The user a program runs as; undefined stands for the user who runs this process. */
export type Account = { uid: number; gid: number; name: string } | undefined

/** A small, fixed environment: nobody's PGDATA or LD_LIBRARY_PATH, and messages in English so that they can be read. */
const environment = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

/** Options for spawn that run a program as `account`, away from folders that user may not enter. */
export function asAccount(account: Account): {
  cwd: string
  env: NodeJS.ProcessEnv
  uid?: number
  gid?: number
} {
  const { uid, gid } = account ?? {}
  return { cwd: '/', env: environment, ...(uid !== undefined && gid !== undefined && { uid, gid }) }
}

/** Runs a program to its end and gives its exit code (null when killed) and all it wrote. */
export function run(
  program: string,
  args: string[],
  account: Account
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...asAccount(account), stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const collect = (chunk: Buffer) => {
      output += chunk.toString()
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.on('error', (error) => reject(cannotRun(program, error)))
    child.on('close', (code) => resolve({ code, output }))
  })
}

/** Whether `account` can run the program, or enter the folder, at `path`. */
export async function canReach(account: Account, path: string): Promise<boolean> {
  const { code } = await run('/bin/sh', ['-c', 'test -x "$1"', 'sh', path], account)
  return code === 0
}

/** Explains why a program that is there could not be started. */
export function cannotRun(program: string, error: Error): EmbeddedDatabaseError {
  const code = codeOf(error)
  const reason =
    code === 'ENOENT'
      ? 'this system lacks the GNU C library the embedded database is built for (Alpine Linux does)'
      : code === 'EPERM'
        ? 'this process is root but may not switch to another user, and PostgreSQL refuses to run as root'
        : (code ?? error.message)
  return new EmbeddedDatabaseError(`${program} can't be started: ${reason}.`, { cause: error })
}
