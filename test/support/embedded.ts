import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { thisMachine } from '../../src/store/embedded/machine.ts'
import { type EmbeddedOptions, openEmbedded } from '../../src/store/embedded/open.ts'

/** What a test opens in its folder: the database in `data`, and what root keeps elsewhere in `system`. */
export function embeddedOptions(folder: string, logged: string[] = []): EmbeddedOptions {
  const log = (message: string, fields: object = {}) => logged.push(`${message} ${JSON.stringify(fields)}`)
  return {
    dataDir: join(folder, 'data'),
    log: { info: log, warn: log },
    machine: { ...thisMachine(), systemFolder: join(folder, 'system') }
  }
}

/** Opens the embedded database of a test's folder in this process. */
export const openIn = (folder: string, logged?: string[]) => openEmbedded(embeddedOptions(folder, logged))

/** Runs one statement on its own connection. */
export async function query<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

/** A process of its own that has the embedded database of a folder open, as a bot would. */
export async function startBot(folder: string) {
  const program = fileURLToPath(new URL('embedded-bot.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', program, folder], {
    stdio: ['pipe', 'pipe', 'inherit']
  })
  const ended = once(child, 'exit')
  const [url] = await Promise.race([
    once(createInterface(child.stdout), 'line'),
    ended.then(([code]) => Promise.reject(new Error(`The bot ended with code ${code} before it was ready`)))
  ])
  return {
    url: String(url),
    /** Lets it end in order. */
    stop: async () => {
      child.stdin.end()
      await ended
    },
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    }
  }
}
