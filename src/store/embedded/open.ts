import { join } from 'node:path'
import type { Log } from '../../log.ts'
import { locatePackage, prepareBinaries } from './binaries.ts'
import { ensureCluster } from './cluster.ts'
import { exists } from './folders.ts'
import { clusterIn, findHome } from './home.ts'
import { keepRunning } from './keep-running.ts'
import { type Machine, thisMachine } from './machine.ts'
import { readPostmaster } from './postmaster.ts'
import { socketFolder, socketUrl } from './socket.ts'

/** A real PostgreSQL for this data folder, shared by every process that opens it. */
export type EmbeddedDatabase = {
  /** The connection URL, valid until `stop`, also after the server was restarted. */
  url: string
  /** The folder of the socket the server listens on; it listens on nothing else. */
  socketDir: string
  /** Ends this process's use of it, after its own connections; the last process to do so stops the server. */
  stop(): Promise<void>
  /** Starts the server again when it is gone, killed or stopped by a full disk; at once done when it runs. */
  ensureRunning(): Promise<void>
}

export type EmbeddedOptions = {
  dataDir: string
  log: Pick<Log, 'info' | 'warn'>
  /** Server settings that differ from ours, for instance fsync off in tests. */
  settings?: Record<string, string>
  machine?: Machine
}

/**
 * Opens the embedded database, making it the first time and starting its server unless it already runs. What
 * can't be done fails with an EmbeddedDatabaseError that says why and what to do.
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const { dataDir, log, settings = {}, machine = thisMachine() } = options
  const source = await locatePackage(machine)
  const home = await findHome(dataDir, machine)
  const binaries = await prepareBinaries(source, home.account, home.copies)
  const cluster = clusterIn(home.folder)
  await ensureCluster(cluster, binaries, home.account)
  log.info(`The embedded database is kept in ${home.folder}`, {
    ...(home.account !== undefined && { user: home.account.name }),
    ...(home.note !== undefined && { note: home.note })
  })
  const socketDir = await chooseSocketFolder(cluster, socketFolder(home.folder, machine.temporaryFolder))
  const logFile = join(home.folder, 'server.log')
  const server = { binaries, account: home.account, cluster, socketDir, logFile, settings }
  const keeper = await keepRunning(server, log)
  return { url: socketUrl(socketDir), socketDir, ...keeper }
}

/**
 * The folder a running server listens in, which may differ from ours when it was started with another folder for
 * temporary files. What was copied along with a data folder speaks of another cluster and says nothing of this one.
 */
async function chooseSocketFolder(cluster: string, ours: string): Promise<string> {
  const running = await readPostmaster(cluster)
  if (running?.socketDir === undefined || running.cluster !== cluster) return ours
  return (await exists(running.socketDir)) ? running.socketDir : ours
}
