import { createServer } from 'node:http'
import { resolve } from 'node:path'
import { onTestFinished } from 'vitest'
import { tableFiles } from '../../src/csv/table-files.ts'
import { DAY, type Instant } from '../../src/domain/time.ts'
import { createLog } from '../../src/log.ts'
import { readManifest } from '../../src/sandbox/manifest.ts'
import { createSandbox, type Sandbox, type SandboxOptions } from '../../src/sandbox/sandbox.ts'
import { createSlackApp, type SlackApp, type SlackAppOptions } from '../../src/slack/app.ts'
import { openStore, type Store } from '../../src/store/store.ts'
import { close, listen } from '../../src/web/server.ts'
import { type Book, createBook } from './book.ts'
import { cuttable } from './cuttable.ts'
import { createDatabase } from './database.ts'

/** The real bot on a real database, in a local Slack workspace, with a book that somebody imported before. */
export interface Story {
  sandbox: Sandbox
  store: Store
  book: Book
  app: SlackApp
  /** Takes the database away, and gives it back. */
  database: { cut(): void; mend(): void }
  /** What the bot wrote to its log, a line each. */
  log: string[]
  /** What ended the bot. */
  faults: Error[]
}

/** How Slack reaches the bot. */
export type Way = 'http' | 'socket'

/** Both ways, for tests that hold in either. */
export const WAYS: [string, Way][] = [
  ['over signed HTTP', 'http'],
  ['over Socket Mode', 'socket']
]

/** An instant so many days before the test runs: Slack's signatures tie the bot to the real clock. */
export const ago = (days: number): Instant => Date.now() - days * DAY

const manifest = readManifest(resolve(import.meta.dirname, '../../manifest.yml'))

/** Sets the scene. Everything is gone when the test is over. */
export async function story(
  way: Way = 'http',
  {
    patience,
    decorate = (store) => store,
    ...options
  }: Partial<SandboxOptions> & {
    patience?: number
    decorate?: (store: Store) => SlackAppOptions['store']
  } = {}
): Promise<Story> {
  const database = await createDatabase()
  onTestFinished(database.drop)
  const wire = await cuttable(database.url)
  onTestFinished(wire.close)
  const log: string[] = []
  const logger = createLog('debug', { write: (line) => void log.push(line) })
  const store = await openStore({ url: wire.url, log: logger })
  onTestFinished(store.close)
  const book = await createBook(database.url, { slackTeamId: null })
  const sandbox = await createSandbox({ manifest, ...options })
  onTestFinished(sandbox.close)

  const faults: Error[] = []
  const { botToken, apiUrl, signingSecret, appToken } = sandbox
  const mode = way === 'http' ? { kind: way, signingSecret } : { kind: way, appToken }
  const app = createSlackApp({
    store: decorate(store),
    tables: tableFiles,
    config: { botToken, apiUrl, mode },
    log: logger,
    now: Date.now,
    onFault: (error) => void faults.push(error),
    ...(patience !== undefined && { patience })
  })
  if (way === 'http') {
    const server = createServer(app.requestListener)
    const port = await listen(server, 0, '127.0.0.1')
    onTestFinished(() => close(server))
    sandbox.deliverTo({ url: `http://127.0.0.1:${port}/slack/events` })
  }
  await app.start()
  onTestFinished(app.stop)
  // Runs first. A closed pool is not yet gone from the server, and dropping the database under it would be an error.
  onTestFinished(book.close)
  return { sandbox, store, book, app, database: wire, log, faults }
}

/** Acme: a tier B client that nobody has spoken with for 70 days, whose one executive signs. */
export async function addAcme(book: Book): Promise<string> {
  const acme = await book.client('Acme Corp', {
    annualRevenue: { amount: '120000.00', currency: 'EUR' },
    addedAt: ago(400)
  })
  const carla = await book.contact(acme, 'Carla Ruiz', {
    title: 'CFO',
    isExecutive: true,
    role: 'signatory',
    addedAt: ago(400)
  })
  await book.contact(acme, 'Tom Berg', { title: 'Head of IT', addedAt: ago(400) })
  await book.touchpoint(acme, { occurredAt: ago(70), contactIds: [carla], summary: 'Budget is tight.' })
  return acme
}
