import pg from 'pg'
import { faultOf } from '../errors.ts'

/** The connection that holds the transaction of an import, and the workspace it may touch. */
export interface Connection {
  client: pg.ClientBase
  workspaceId: string
}

/** Reads rows; `values` follow the workspace, which is $1. */
export async function read<Row extends pg.QueryResultRow>(
  { client, workspaceId }: Connection,
  text: string,
  ...values: unknown[]
): Promise<Row[]> {
  const { rows } = await client.query<Row>(text, [workspaceId, ...values])
  return rows
}

/** The rows of a table that are believed now. */
export function believed(alias: string): string {
  return `${alias}.workspace_id = $1 AND ${alias}.retired_at = '9999-12-31 00:00:00+00'`
}

/** An instant as epoch milliseconds. */
export function milliseconds(column: string): string {
  return `(date_part('epoch', ${column}) * 1000)::float8`
}

/** Opens a connection for an import. The pool's time limits are made for interactive statements and do not fit bulk work. */
export async function connectForImport(url: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'client-risk-import',
    options: '-c TimeZone=UTC -c jit=off'
  })
  await client.connect().catch((error: unknown) => Promise.reject(faultOf(error)))
  return client
}
