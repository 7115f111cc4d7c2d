import { readFile } from 'node:fs/promises'
import { EmbeddedDatabaseError } from './error.ts'
import type { Account } from './run.ts'

type User = NonNullable<Account>

/** The user who runs the server when this process is root: the one for databases, or the one without rights. */
export async function unprivilegedUser(passwdFile: string): Promise<User> {
  const users = await readUsers(passwdFile)
  const user = users.find(({ name }) => name === 'postgres') ?? users.find(({ name }) => name === 'nobody')
  if (user !== undefined) return user
  throw new EmbeddedDatabaseError(
    'PostgreSQL refuses to run as root, and this system has neither a user postgres nor a user nobody. ' +
      'Run client-risk as an ordinary user.'
  )
}

/** The user with a number, by name where the system knows one. */
export async function userWithNumber(passwdFile: string, uid: number, gid: number): Promise<User> {
  const known = (await readUsers(passwdFile)).find((user) => user.uid === uid)
  return { uid, gid, name: known?.name ?? `number ${uid}` }
}

async function readUsers(passwdFile: string): Promise<User[]> {
  const text = await readFile(passwdFile, 'utf8').catch((cause: unknown) => {
    throw new EmbeddedDatabaseError(`The list of users, ${passwdFile}, can't be read.`, { cause })
  })
  return text.split('\n').flatMap((line) => {
    const [name, , uid, gid] = line.split(':')
    return name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : []
  })
}
