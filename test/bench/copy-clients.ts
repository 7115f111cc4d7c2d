import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'

/** What is on record about a client, as far as somebody may have to be told something. */
const TABLES = [
  'client_version',
  'contact_version',
  'touchpoint',
  'feedback',
  'contract',
  'commitment',
  'action',
  'risk',
  'level_transition',
  'judgement',
  'confirmation',
  'nudge'
]

/**
 * Has PostgreSQL copy all there is about the clients that are due at an instant to us, who throw it away; without an instant, when each
 * client is due. Returns how many clients those are, and the milliseconds of the copy.
 */
export async function copyOf(client: pg.Client, now: number | null): Promise<{ rows: number; ms: number }> {
  if (now === null) return drain(client, ['SELECT client_id, look_at FROM client_look'])
  await client.query('CREATE TEMPORARY TABLE IF NOT EXISTS due (client_id uuid PRIMARY KEY)')
  await client.query('TRUNCATE due')
  const { rowCount } = await client.query(
    'INSERT INTO due SELECT client_id FROM client_look WHERE look_at <= $1',
    [new Date(now)]
  )
  await client.query('ANALYZE due')
  const { ms } = await drain(
    client,
    TABLES.map((table) => `SELECT t.* FROM due JOIN ${table} t ON t.client_id = due.client_id`)
  )
  return { rows: rowCount ?? 0, ms }
}

async function drain(client: pg.Client, selects: readonly string[]): Promise<{ rows: number; ms: number }> {
  const began = performance.now()
  let rows = 0
  for (const select of selects) {
    const copy = client.query(copyTo(`COPY (${select}) TO STDOUT`))
    for await (const _ of copy);
    rows += copy.rowCount
  }
  return { rows, ms: performance.now() - began }
}
