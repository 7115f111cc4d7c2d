import pg from 'pg'

/**
 * Fills a migrated database with one workspace, one member (`UBENCH`), and a book made by the server itself: per client four
 * contacts, a contract, and touchpoints spread over three years. Names are "Client 1" to "Client N".
 */
export async function fillBook(
  url: string,
  clients: number,
  touchpoints: number,
  teamId: string
): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('SELECT setseed(0.5)')
    for (const statement of statements(teamId))
      await client.query(statement, [clients, touchpoints].slice(0, (statement.match(/\$\d/g) ?? []).length))
    await client.query('ANALYZE')
  } finally {
    await client.end()
  }
}

const id = (kind: string, number: string) => `md5('${kind}' || ${number})::uuid`
const WORKSPACE = `(SELECT id FROM workspace)`
const MEMBER = `(SELECT id FROM teammate)`
const ADDED = `now() - interval '3 years'`

const statements = (teamId: string) => [
  `INSERT INTO workspace (id, slack_team_id, name, time_zone, currency)
   VALUES (gen_random_uuid(), '${teamId}', 'Bench', 'Europe/Berlin', 'EUR')`,
  `INSERT INTO teammate (id, workspace_id, slack_user_id, name, refreshed_at)
   VALUES (gen_random_uuid(), ${WORKSPACE}, 'UBENCH', 'Bench member', now())`,
  `INSERT INTO client (id, workspace_id, added_at, recorded_at)
   SELECT ${id('client', 'n')}, ${WORKSPACE}, ${ADDED}, ${ADDED} FROM generate_series(1, $1) n`,
  `INSERT INTO client_version (id, workspace_id, client_id, recorded_at, name, name_key, tier, owner_id, annual_revenue, currency)
   SELECT gen_random_uuid(), ${WORKSPACE}, ${id('client', 'n')}, ${ADDED}, 'Client ' || n, 'client ' || n,
     (array['A','B','C'])[1 + n % 3]::tier, ${MEMBER}, 1000 * (1 + n % 97), 'EUR' FROM generate_series(1, $1) n`,
  `INSERT INTO client_name (workspace_id, client_id, key)
   SELECT ${WORKSPACE}, ${id('client', 'n')}, 'client ' || n FROM generate_series(1, $1) n`,
  `INSERT INTO contact (id, workspace_id, client_id, added_at, recorded_at)
   SELECT ${id('contact', `n || '.' || k`)}, ${WORKSPACE}, ${id('client', 'n')}, ${ADDED}, ${ADDED}
   FROM generate_series(1, $1) n, generate_series(1, 4) k`,
  `INSERT INTO contact_version (id, workspace_id, contact_id, client_id, recorded_at, name, name_key, is_executive, role)
   SELECT gen_random_uuid(), ${WORKSPACE}, ${id('contact', `n || '.' || k`)}, ${id('client', 'n')}, ${ADDED},
     'Contact ' || k, 'contact ' || k, k <= 2, (array['signatory','sponsor','champion','user'])[k]::contact_role
   FROM generate_series(1, $1) n, generate_series(1, 4) k`,
  `INSERT INTO contract (id, workspace_id, client_id, source_key, recorded_at, ends_on, renewal)
   SELECT gen_random_uuid(), ${WORKSPACE}, ${id('client', 'n')}, 'bench ' || n, ${ADDED}, current_date + n % 400, 'open'
   FROM generate_series(1, $1) n`,
  `INSERT INTO touchpoint (id, workspace_id, client_id, source_key, occurred_at, recorded_at, kind, contact_ids, teammate_ids, summary, sentiment)
   SELECT gen_random_uuid(), ${WORKSPACE}, ${id('client', 'n')}, 'bench ' || t, happened, happened, 'call',
     array[${id('contact', `n || '.' || (1 + t % 4)`)}], array[${MEMBER}], 'Spoke about the next release and the invoice.', t % 5 - 2
   FROM (SELECT t, 1 + t % $1::int AS n, now() - random() * interval '3 years' AS happened FROM generate_series(1, $2::int) t) AS talks`
]
