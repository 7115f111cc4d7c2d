import type pg from 'pg'

/**
 * Has PostgreSQL count the tables that are at least twice as large as when it last did. It would do so by itself within a minute; until
 * then it plans for what was there before the import, and the first look at a new book takes ten times as long.
 */
export async function countGrown(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ name: string }>(GROWN)
  for (const { name } of rows) await client.query(`ANALYZE (SKIP_LOCKED) ${name}`)
}

const PAGE = 8192

/** Small tables are read in no time however they are read. */
const FEW_PAGES = 8

const GROWN = `
  SELECT oid::regclass::text AS name FROM pg_class
  WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace
    AND pg_relation_size(oid) >= ${2 * PAGE} * greatest(relpages, ${FEW_PAGES})::bigint
  ORDER BY 1`
