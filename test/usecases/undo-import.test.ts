import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Asker } from '../../src/domain/clients/teammate.ts'
import { DAY } from '../../src/domain/time.ts'
import { undoImport } from '../../src/usecases/undo-import.ts'
import { NOW, openTestBook, SOMEBODY, type TestBook } from '../support/imported-book.ts'

let book: TestBook
let lead: Asker
beforeEach(async () => {
  book = await openTestBook()
  lead = { workspaceId: book.workspaceId, teammateId: SOMEBODY, role: 'lead' }
})
afterEach(() => book.close())

test('an import can be undone for 30 days, and not a moment longer', async () => {
  const ports = { importRuns: book.runs }
  const { runId } = await book.read({ 'clients.csv': 'client\nAcme\n' }, { run: 'one' })
  const id = runId ?? ''
  expect(await undoImport(ports, lead, id, NOW + 30 * DAY + 1)).toMatchObject({ kind: 'too_late' })
  expect(await undoImport(ports, { ...lead, role: 'member' }, id, NOW)).toEqual({
    kind: 'not_allowed',
    deed: 'import'
  })
  expect(await undoImport(ports, lead, id, NOW + 30 * DAY)).toMatchObject({
    kind: 'undone',
    run: { fileName: 'clients.csv' },
    counts: [{ kind: 'clients', removed: 1 }]
  })
  expect(await undoImport(ports, lead, id, NOW + 30 * DAY)).toMatchObject({ kind: 'undone_before' })
  expect(await undoImport(ports, lead, SOMEBODY, NOW)).toEqual({ kind: 'gone' })
})
