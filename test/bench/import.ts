import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { openTable } from '../../src/csv/read-table.ts'
import { openImport } from '../../src/store/import/open-import.ts'
import { importBook } from '../../src/usecases/import-book.ts'
import type { Row } from './table.ts'

const CLIENTS = 10_000
const TOUCHPOINTS = 500_000
const NOW = Date.parse('2026-11-22T12:00:00Z')

/**
 * Rows a second from a CSV file into the book, against PostgreSQL's own COPY of the same rows, as they stand in the table
 * afterwards, into a table with the same indexes and keys.
 */
export async function benchImport(url: string, folder: string): Promise<Row[]> {
  const csv = join(folder, 'csv')
  await mkdir(csv)
  await writeFile(
    join(csv, 'clients.csv'),
    lines('client,tier', CLIENTS, (n) => `Client ${n},${'ABC'[n % 3]}`)
  )
  await writeFile(
    join(csv, 'contacts.csv'),
    lines('client,contact,executive', CLIENTS, (n) => `Client ${n},Person ${n},true`)
  )
  await writeFile(join(csv, 'touchpoints.csv'), lines(HEADER, TOUCHPOINTS, touchpoint))
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const workspaceId = await newWorkspace(client)
  const load = async (...names: string[]) => {
    const tables = await Promise.all(names.map((name) => openTable(join(csv, name))))
    const target = await openImport({ url, workspaceId, now: NOW, isDryRun: false })
    const began = performance.now()
    const reports = await importBook(target.store, tables, OPTIONS, {
      refused: ({ reason }) => {
        throw new Error(reason)
      },
      progress: () => undefined
    })
    await target.close()
    return {
      seconds: (performance.now() - began) / 1000,
      added: reports.reduce((sum, { added }) => sum + added, 0)
    }
  }
  await load('clients.csv', 'contacts.csv')
  const first = await load('touchpoints.csv')
  const again = await load('touchpoints.csv')
  const copied = await copySeconds(client, join(folder, 'touchpoints.copy'))
  await client.end()
  const ratio = first.seconds / copied
  const perSecond = (seconds: number) => `${Math.round(TOUCHPOINTS / seconds).toLocaleString('en')} rows/s`
  return [
    {
      what: 'first import',
      ours: perSecond(first.seconds),
      other: `${perSecond(copied)} COPY`,
      ratio: `${ratio.toFixed(1)} ×`,
      aim: 'within 5 ×',
      isMet: ratio <= 5 && first.added === TOUCHPOINTS
    },
    {
      what: 'the same file again',
      ours: perSecond(again.seconds),
      other: `${again.added} rows added`,
      aim: 'changes nothing',
      isMet: again.added === 0
    }
  ]
}

const HEADER = 'client,occurred_at,kind,contacts,summary,sentiment,external_id'
const OPTIONS = {
  now: NOW,
  timeZone: 'Europe/Berlin',
  currency: 'EUR',
  isHistory: true,
  takesOpenTasks: false,
  overrides: new Map<string, string>()
}

function touchpoint(n: number): string {
  const client = 1 + (n % CLIENTS)
  const at = new Date(NOW - n * 180_000).toISOString()
  return `Client ${client},${at},call,Person ${client},Spoke about the next release and the invoice.,${(n % 5) - 2},t-${n}`
}

function lines(header: string, count: number, row: (n: number) => string): string {
  return `${[header, ...Array.from({ length: count }, (_, index) => row(index + 1))].join('\n')}\n`
}

async function newWorkspace(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO workspace (id, name, time_zone, currency) VALUES (gen_random_uuid(), 'Bench', 'Europe/Berlin', 'EUR') RETURNING id`
  )
  return rows[0]?.id ?? ''
}

async function copySeconds(client: pg.Client, file: string): Promise<number> {
  await pipeline(client.query(copyTo('COPY touchpoint TO STDOUT')), createWriteStream(file))
  await client.query('CREATE TABLE copied (LIKE touchpoint INCLUDING ALL)')
  await client.query(
    'ALTER TABLE copied ADD FOREIGN KEY (workspace_id, client_id) REFERENCES client (workspace_id, id)'
  )
  const began = performance.now()
  await pipeline(createReadStream(file), client.query(copyFrom('COPY copied FROM STDIN')))
  return (performance.now() - began) / 1000
}
