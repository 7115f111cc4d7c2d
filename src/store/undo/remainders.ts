import type { BookKind } from '../../domain/import/kinds.ts'
import type { Remainder } from '../../usecases/import-run-ports.ts'
import { type Connection, read } from '../import/connection.ts'
import { isOfRun, type RowsOfRun } from './rows-of-run.ts'
import { ALL_VERSIONED, sameThing, VERSIONED, type VersionedTable } from './versioned-tables.ts'

const { clients: CLIENTS, contacts: CONTACTS, ...FACTS } = VERSIONED

/** What no import writes about a client. */
const PLANS = ['action', 'snooze', 'claim']

/** Takes out of the plan what people have built upon since, and tells what stays: that, and what they have changed. */
export async function keepWhatIsUsed(on: Connection, run: RowsOfRun): Promise<Remainder[]> {
  const remainders: Remainder[] = []
  for (const versioned of ALL_VERSIONED) remainders.push(...(await changedSince(on, versioned, run)))
  const keep = async (versioned: VersionedTable, because: Remainder['because'], condition: string) => {
    // What stays may need others to stay: a successor, a client whose people stay.
    for (;;) {
      const kept = await takeOut(on, versioned, because, condition)
      if (kept.length === 0) return
      remainders.push(...kept)
    }
  }
  await keep(FACTS.risks, 'built_upon', `undo.before_id IS NULL AND ${HAS_ACTION}`)
  await keep(CONTACTS, 'name_taken', taken(CONTACTS, ['external_id']))
  await keep(CONTACTS, 'built_upon', `undo.before_id IS NULL AND ${IS_NAMED}`)
  await keep(CLIENTS, 'name_taken', taken(CLIENTS, ['name_key', 'external_id', 'channel_id']))
  await keep(CLIENTS, 'built_upon', `undo.before_id IS NULL AND (${HAS_ANYTHING})`)
  return remainders
}

const CURRENT = (alias: string) =>
  `${alias}.workspace_id = $1 AND ${alias}.retired_at = '9999-12-31 00:00:00+00'`

/** SQL: a row is believed now and stays so. */
const STAYS = (alias: string, table: string) =>
  `${CURRENT(alias)} AND NOT EXISTS (SELECT FROM undo_${table} gone WHERE gone.id = ${alias}.id)`

/** SQL: a person wrote it down, not a playbook by itself. */
const BY_SOMEBODY = (alias: string) => `${CURRENT(alias)} AND ${alias}.recorded_by IS NOT NULL`

const HAS_ACTION = `EXISTS (
  SELECT FROM action a WHERE ${BY_SOMEBODY('a')} AND a.client_id = mine.client_id AND a.risk_key = mine.source_key)`

/** SQL: a conversation, feedback or another person names the contact. */
const IS_NAMED = `(
  EXISTS (SELECT FROM touchpoint t WHERE ${STAYS('t', FACTS.touchpoints.table)} AND t.client_id = mine.client_id
    AND mine.contact_id = ANY(t.contact_ids))
  OR EXISTS (SELECT FROM feedback f WHERE ${STAYS('f', FACTS.feedback.table)} AND f.client_id = mine.client_id
    AND f.contact_id = mine.contact_id)
  OR EXISTS (SELECT FROM contact_version k WHERE ${STAYS('k', CONTACTS.table)} AND k.client_id = mine.client_id
    AND k.successor_id = mine.contact_id))`

const HAS_ANYTHING = [
  ...[CONTACTS, ...Object.values(FACTS)].map(
    ({ table }) =>
      `EXISTS (SELECT FROM ${table} f WHERE ${STAYS('f', table)} AND f.client_id = mine.client_id)`
  ),
  ...PLANS.map(
    (table) => `EXISTS (SELECT FROM ${table} f WHERE ${BY_SOMEBODY('f')} AND f.client_id = mine.client_id)`
  )
].join(' OR ')

/** SQL: what it was called before is another's now. */
function taken({ table, identity: [id = ''] }: VersionedTable, columns: readonly string[]): string {
  const clashes = columns.map(
    (column) => `EXISTS (SELECT FROM ${table} other WHERE ${STAYS('other', table)}
      AND other.${column} = before.${column} AND other.${id} <> before.${id})`
  )
  return `(${clashes.join(' OR ')})`
}

async function takeOut(
  on: Connection,
  { table, kind }: VersionedTable,
  because: Remainder['because'],
  condition: string
): Promise<Remainder[]> {
  const rows = await read<Named>(
    on,
    `WITH kept AS (
       DELETE FROM undo_${table} WHERE id IN (
         SELECT undo.id FROM undo_${table} undo JOIN ${table} mine ON mine.id = undo.id
           LEFT JOIN ${table} before ON before.id = undo.before_id
         WHERE mine.workspace_id = $1 AND ${condition})
       RETURNING id)
     ${NAMES(table)} JOIN kept ON kept.id = mine.id ${ORDER}`
  )
  return rows.map((named) => told(kind, named, because))
}

/** Things of which the import wrote a version that somebody has superseded since. */
async function changedSince(
  on: Connection,
  versioned: VersionedTable,
  { from, to, ending }: RowsOfRun
): Promise<Remainder[]> {
  const { table, kind, identity } = versioned
  const rows = await read<Named>(
    on,
    `WITH written AS MATERIALIZED (
       SELECT DISTINCT w.workspace_id, ${identity.map((column) => `w.${column}`).join(', ')} FROM ${table} w
       WHERE w.workspace_id = $1 AND w.retired_at <> '9999-12-31 00:00:00+00' AND ${isOfRun('w.id')})
     ${NAMES(table)} JOIN written ON ${sameThing(versioned, 'written', 'mine')}
     WHERE ${CURRENT('mine')} AND NOT ${isOfRun('mine.id')} ${ORDER}`,
    from,
    to,
    ending
  )
  return rows.map((named) => told(kind, named, 'changed'))
}

interface Named {
  client: string
  name: string | null
}

/** SQL: how a row's client is called now, and the contact that it is about, if it is. */
const NAMES = (table: string) => `
  SELECT c.name AS client, ${table === CONTACTS.table ? 'mine.name' : 'NULL::text AS name'}
  FROM ${table} mine JOIN client_version c ON c.client_id = mine.client_id AND ${CURRENT('c')}`
const ORDER = 'ORDER BY 1, 2'

function told(kind: BookKind, { client, name }: Named, because: Remainder['because']): Remainder {
  return { kind, client, name, because }
}
