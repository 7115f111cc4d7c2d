import pg from 'pg'
import { fillWholeBook } from './whole-book.ts'

/**
 * Fills a migrated database with the whole book, as daily life has left it: it was written down client after client in two years, most
 * of its records were confirmed in the last half year, contracts began on different days, there are backups and a lead, half of the health checks were made, and
 * every client has snapshots and some a change of level. Nobody has looked at any client yet. Returns the workspace's id.
 */
export async function fillSweepBook(url: string, clients: number): Promise<string> {
  const workspaceId = await fillWholeBook(url, clients)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('SET session_replication_role = replica')
    for (const statement of STATEMENTS) await client.query(statement)
    await client.query('VACUUM ANALYZE')
    return workspaceId
  } finally {
    await client.end()
  }
}

/** SQL: a number below another that a row's client always has, whatever else it has. */
const dice = (kind: string, sides: number) => `(abs(hashtext('${kind}' || client_id::text)) % ${sides})`

const LEVEL = `(array['healthy','healthy','healthy','healthy','healthy','healthy','watch','watch','at risk','critical'])[1 + ${dice('level', 10)}]::level`

const STATEMENTS = [
  ...['client_version', 'contact_version'].map(
    (table) => `UPDATE ${table} SET recorded_at = now() - ${dice('written', 730)} * interval '1 day'`
  ),
  `UPDATE client c SET recorded_at = v.recorded_at FROM client_version v WHERE v.client_id = c.id`,
  `UPDATE teammate SET is_lead = true WHERE slack_user_id = 'U0'`,
  `UPDATE client_version v SET backup_id = t.id
   FROM (SELECT id, row_number() OVER (ORDER BY id) - 1 AS place FROM teammate) t WHERE t.place = ${dice('backup', 50)}`,
  `UPDATE contract SET starts_on = current_date - ${dice('began', 1500)}`,
  `INSERT INTO confirmation (workspace_id, client_id, source_key, confirmed_at, by_id)
   SELECT workspace_id, client_id, 'bench ' || client_id, now() - ${dice('confirmed', 180)} * interval '1 day', owner_id
   FROM client_version WHERE ${dice('tended', 10)} < 8`,
  `INSERT INTO judgement (id, workspace_id, client_id, source_key, recorded_at, made_at, kind, by_id, service, engagement, trust)
   SELECT gen_random_uuid(), workspace_id, client_id, 'bench health ' || client_id, at, at, 'health', owner_id, 3, 4, 4
   FROM (SELECT *, now() - ${dice('checked', 180)} * interval '1 day' AS at FROM client_version WHERE ${dice('checks', 2)} = 0) AS checked`,
  `INSERT INTO snapshot (workspace_id, client_id, day, as_of, score, level, computed_level, basis, inputs, drivers, policy_version)
   SELECT workspace_id, client_id, current_date - back, now() - back * interval '1 day', 10, ${LEVEL}, ${LEVEL}, 'score', 5, '[]', 1
   FROM client_version, generate_series(3, 1, -1) back`,
  `INSERT INTO level_transition (workspace_id, client_id, day, since_day, from_level, to_level)
   SELECT workspace_id, client_id, current_date - 1 - ${dice('turned', 200)}, current_date - 2 - ${dice('turned', 200)},
     CASE WHEN ${LEVEL} = 'watch' THEN 'healthy' ELSE 'watch' END::level, ${LEVEL}
   FROM client_version`,
  `INSERT INTO client_look (workspace_id, client_id, look_at) SELECT workspace_id, client_id, '-infinity' FROM client_version`
]
