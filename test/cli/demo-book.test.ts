import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { loadDemoBook } from '../../src/cli/demo/load.ts'
import { demoPeople } from '../../src/cli/demo/people.ts'
import { BOOK_KINDS } from '../../src/domain/import/kinds.ts'
import { openExport } from '../../src/store/export/open-export.ts'
import { createDatabase } from '../support/database.ts'

const people = demoPeople((name) => `U0${name.toUpperCase()}`)
const quiet = { info: () => undefined, warn: () => undefined }

/** Loads the demo as if today were another day; how many rows there are of each kind, and of what files can't say. */
async function loadedOn(...instants: string[]): Promise<Record<string, number>> {
  const database = await createDatabase()
  onTestFinished(database.drop)
  for (const instant of instants) await loadDemoBook(database.url, people, 'C1', Date.parse(instant), quiet)
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  const { rows } = await client.query<{ id: string; beyond: Record<string, number> }>(
    `SELECT id, (SELECT json_build_object(
       'scores', (SELECT count(*) FROM snapshot), 'actions', (SELECT count(*) FROM action),
       'steps for the director who left', (SELECT count(*) FROM action JOIN client_version USING (workspace_id, client_id)
         WHERE name = 'Cobalt Logistics' AND playbook = 'executive left'),
       'confidential', (SELECT count(*) FROM client_version WHERE is_confidential),
       'covers', (SELECT count(*) FROM cover), 'leads', (SELECT count(*) FROM teammate WHERE is_lead))) AS beyond
     FROM workspace`
  )
  await client.end()
  const workspaceId = rows[0]?.id ?? ''
  const book = await openExport({ url: database.url, workspaceId, timeZone: 'Europe/Berlin' })
  const counts: Record<string, number> = { ...rows[0]?.beyond }
  for (const kind of BOOK_KINDS) {
    counts[kind] = 0
    for await (const block of book.store.rows(kind)) counts[kind] += block.length
  }
  await book.close()
  return counts
}

test('the demo has facts of every kind, whatever day it is', async () => {
  const counts = await loadedOn('2026-11-22T12:00:00Z')
  expect(Object.entries(counts).filter(([, count]) => count === 0)).toEqual([])
  for (const instant of ['2027-03-31T22:30:00Z', '2028-02-29T00:30:00Z', '2026-12-31T23:30:00Z'])
    expect(await loadedOn(instant), instant).toEqual(counts)
})

test('loading the demo again on the same day changes nothing', async () => {
  const once = await loadedOn('2026-11-22T09:00:00Z')
  expect(await loadedOn('2026-11-22T09:00:00Z', '2026-11-22T18:00:00Z')).toEqual(once)
})
