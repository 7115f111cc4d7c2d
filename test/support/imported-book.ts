import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { createCsvFolder } from '../../src/csv/csv-folder.ts'
import { openTable } from '../../src/csv/read-table.ts'
import { BOOK_KINDS, type BookKind } from '../../src/domain/import/kinds.ts'
import { openExport } from '../../src/store/export/open-export.ts'
import { openImport } from '../../src/store/import/open-import.ts'
import { createImportRuns } from '../../src/store/import-runs.ts'
import { exportBook } from '../../src/usecases/export-book.ts'
import type { FileReport, ImportOptions, Refusal } from '../../src/usecases/import/report.ts'
import { importBook } from '../../src/usecases/import-book.ts'
import type { Table } from '../../src/usecases/import-ports.ts'
import type { ImportRuns } from '../../src/usecases/import-run-ports.ts'
import { createDatabase } from './database.ts'

/** The clock of every import in a test: 1 October 2025, noon UTC. */
export const NOW = Date.parse('2025-10-01T12:00:00Z')

/** Whoever made an import or took it back, where nobody looks at who. */
export const SOMEBODY = '0190f7a4-6f2e-7c3a-9b57-0123456789ab'

export interface TestBook {
  url: string
  workspaceId: string
  /** Imports files given as text or bytes by name. */
  read(
    files: Record<string, string | Uint8Array>,
    options?: Partial<ImportOptions> & { isDryRun?: boolean; run?: string }
  ): Promise<{ reports: FileReport[]; refusals: Refusal[]; runId: string | null }>
  runs: ImportRuns
  /** The canonical files, by kind. */
  write(): Promise<Record<BookKind, string>>
  rows(sql: string): Promise<Record<string, unknown>[]>
  close(): Promise<void>
}

/** A workspace of its own, in euros and in UTC unless told, to import into and to export from. */
export async function openTestBook(timeZone = 'UTC'): Promise<TestBook> {
  const database = await createDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'client-risk-book-'))
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  const workspace = await client.query<{ id: string }>(
    `INSERT INTO workspace (id, name, time_zone, currency) VALUES (gen_random_uuid(), 'Test', $1, 'EUR') RETURNING id`,
    [timeZone]
  )
  const workspaceId = workspace.rows[0]?.id ?? ''
  const runs = createImportRuns(
    { read: async (_name, sql, values) => (await client.query(sql, values)).rows },
    database.url
  )
  return {
    url: database.url,
    workspaceId,
    runs,
    async read(files, { isDryRun = false, run, ...options } = {}) {
      const tables: Table[] = []
      for (const [name, text] of Object.entries(files)) {
        await writeFile(join(folder, name), text)
        tables.push({ ...(await openTable(join(folder, name))), name })
      }
      const refusals: Refusal[] = []
      const watch = {
        refused: (refusal: Refusal) => void refusals.push(refusal),
        progress: () => undefined
      }
      const settings: ImportOptions = {
        now: NOW,
        timeZone,
        currency: 'EUR',
        isHistory: false,
        takesOpenTasks: false,
        overrides: new Map(),
        ...options
      }
      if (run !== undefined) {
        const start = { sourceKey: run, fileName: Object.keys(files).join(', ') }
        const undoable = { ...settings, keepsAddedOn: true as const }
        const done = await runs.run(workspaceId, start, SOMEBODY, settings.now, (store, at) =>
          importBook(store, tables, { ...undoable, now: at }, watch)
        )
        return { reports: done.kind === 'imported' ? done.result : [], refusals, runId: done.run.id }
      }
      const target = await openImport({ url: database.url, workspaceId, now: settings.now, isDryRun })
      try {
        return { reports: await importBook(target.store, tables, settings, watch), refusals, runId: null }
      } finally {
        await target.close()
      }
    },
    async write() {
      const out = join(folder, 'out')
      await mkdir(out, { recursive: true })
      const book = await openExport({ url: database.url, workspaceId, timeZone })
      try {
        await exportBook(book.store, await createCsvFolder(out), BOOK_KINDS)
      } finally {
        await book.close()
      }
      const text = (kind: BookKind) => readFile(join(out, `${kind}.csv`), 'utf8')
      return {
        clients: await text('clients'),
        contacts: await text('contacts'),
        contracts: await text('contracts'),
        touchpoints: await text('touchpoints'),
        feedback: await text('feedback'),
        metrics: await text('metrics'),
        commitments: await text('commitments'),
        risks: await text('risks'),
        judgements: await text('judgements'),
        losses: await text('losses')
      }
    },
    rows: async (sql) => (await client.query(sql)).rows,
    async close() {
      await client.end()
      await database.drop()
      await rm(folder, { recursive: true })
    }
  }
}

/** The files of one fixture folder, by name. */
export async function fixtures(folder: string, ...names: string[]): Promise<Record<string, string>> {
  const path = (name: string) => join(import.meta.dirname, '..', 'fixtures', 'import', folder, name)
  const texts = await Promise.all(
    names.map(async (name) => [name, await readFile(path(name), 'utf8')] as const)
  )
  return Object.fromEntries(texts)
}
