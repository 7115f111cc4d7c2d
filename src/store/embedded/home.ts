import { createHash } from 'node:crypto'
import { chmod, mkdir, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { codeOf, EmbeddedDatabaseError, explainFolder } from './error.ts'
import { exists, openFolder } from './folders.ts'
import type { Machine } from './machine.ts'
import { type Account, canReach } from './run.ts'
import { unprivilegedUser, userWithNumber } from './users.ts'

/** Where the embedded database lives and who runs its server. */
export type Home = {
  /** Holds the cluster, the socket's folder and the server's log. */
  folder: string
  account: Account
  /** Where copies of the server's programs may be kept. */
  copies: string
  /** What whoever runs this should know about the place. */
  note?: string
}

/** The cluster's folder inside a home. */
export const clusterIn = (folder: string): string => join(folder, 'postgres')

/** A short, stable name for a folder. */
export const fingerprint = (folder: string): string =>
  createHash('sha256').update(folder).digest('hex').slice(0, 16)

/**
 * Chooses the home of the database. An ordinary user runs the server and keeps it in the data folder. PostgreSQL
 * refuses to run as root; root hands it to another user, and where that user can't get into the data folder
 * (a clone under /root), the home is a folder in `machine.systemFolder`. An existing cluster is always found again.
 */
export async function findHome(dataDir: string, machine: Machine): Promise<Home> {
  const folder = await prepareDataFolder(resolve(dataDir), machine.uid === 0)
  const elsewhere = join(machine.systemFolder, `${basename(dirname(folder))}-${fingerprint(folder)}`)
  return machine.uid === 0
    ? homeForRoot(folder, elsewhere, machine)
    : homeForOrdinaryUser(folder, elsewhere, machine)
}

async function homeForOrdinaryUser(folder: string, elsewhere: string, machine: Machine): Promise<Home> {
  const owner = await ownerOf(clusterIn(folder), machine)
  if (owner !== undefined && owner.uid !== machine.uid) {
    throw new EmbeddedDatabaseError(
      `The database in ${folder} belongs to another user (${owner.name}). Run client-risk as the user who ran it before.`
    )
  }
  const home = { folder, account: undefined, copies: folder }
  if (owner !== undefined || !(await exists(clusterIn(elsewhere)))) return home
  return {
    ...home,
    note: `root has kept another database for this folder in ${elsewhere}; it is not used now`
  }
}

async function homeForRoot(folder: string, elsewhere: string, machine: Machine): Promise<Home> {
  const copies = machine.systemFolder
  const owner = await ownerOf(clusterIn(folder), machine)
  if (owner !== undefined) {
    if (await canReach(owner, folder)) return { folder, account: owner, copies }
    throw new EmbeddedDatabaseError(
      `The database in ${folder} belongs to the user ${owner.name}, who can't get into that folder. ` +
        'Allow it with chmod o+x on the folders above it.'
    )
  }
  const previous = await ownerOf(clusterIn(elsewhere), machine)
  const account = previous ?? (await unprivilegedUser(machine.passwdFile))
  if (previous === undefined && (await canReach(account, folder))) return { folder, account, copies }
  await openFolder(elsewhere).catch((error: unknown) => {
    throw explainFolder(error, elsewhere, 'the embedded database')
  })
  const note = `PostgreSQL refuses to run as root, and its user ${account.name} can't get into ${folder}`
  return { folder: elsewhere, account, copies, note }
}

/** Makes the data folder: for us alone, or passable when another user runs the server inside it. */
async function prepareDataFolder(dataDir: string, isRoot: boolean): Promise<string> {
  try {
    const first = await mkdir(dataDir, { recursive: true, mode: isRoot ? 0o755 : 0o700 })
    if (first !== undefined) await chmod(dataDir, isRoot ? 0o711 : 0o700)
    return await realpath(dataDir)
  } catch (error) {
    throw explainFolder(error, dataDir, 'the embedded database')
  }
}

async function ownerOf(cluster: string, machine: Machine): Promise<NonNullable<Account> | undefined> {
  try {
    const { uid, gid } = await stat(cluster)
    return await userWithNumber(machine.passwdFile, uid, gid)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw explainFolder(error, cluster, 'the embedded database')
  }
}
