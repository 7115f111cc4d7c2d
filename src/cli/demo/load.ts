import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openTable } from '../../csv/read-table.ts'
import type { Instant } from '../../domain/time.ts'
import type { Log } from '../../log.ts'
import { openImport } from '../../store/import/open-import.ts'
import { openStore } from '../../store/store.ts'
import type { Refusal } from '../../usecases/import/report.ts'
import { importBook } from '../../usecases/import-book.ts'
import type { SlackPerson } from '../../usecases/ports.ts'
import { addBeyondFiles } from './beyond-files.ts'
import { demoBook } from './book.ts'

const DEFAULTS = { timeZone: 'Europe/Berlin', currency: 'EUR' }

/**
 * Imports the demo's book into a database, as a past that was known as it happened, and adds what files can't say.
 * `people` are those whom Slack knows, `channelId` is where the digest appears. Throws when a row is refused, since the book is ours.
 */
export async function loadDemoBook(
  url: string,
  people: SlackPerson[],
  channelId: string,
  now: Instant,
  log: Pick<Log, 'info' | 'warn'>
): Promise<void> {
  const store = await openStore({ url, log })
  const folder = await mkdtemp(join(tmpdir(), 'client-risk-demo-'))
  try {
    const workspace = await store.directory.unadoptedWorkspace(DEFAULTS, now)
    const files = demoBook(new Date(now).toISOString().slice(0, 10))
    const tables = await Promise.all(
      files.map(async ({ name, text }) => {
        await writeFile(join(folder, name), text)
        return openTable(join(folder, name))
      })
    )
    const target = await openImport({ url, workspaceId: workspace.id, now, isDryRun: false })
    const refused: Refusal[] = []
    const options = { now, ...DEFAULTS, isHistory: true, takesOpenTasks: false, overrides: new Map() }
    try {
      await importBook(target.store, tables, options, {
        refused: (row) => refused.push(row),
        progress: () => undefined
      })
    } finally {
      await target.close()
    }
    const [first] = refused
    if (first) throw new Error(`The demo's own ${first.file}, line ${first.line}: ${first.reason}`)
    // Nobody is asked to do anything whom Slack does not know.
    await store.directory.saveSlackPeople(workspace.id, people, now)
    await addBeyondFiles(store, workspace, channelId, now)
  } finally {
    await rm(folder, { recursive: true })
    await store.close()
  }
}
