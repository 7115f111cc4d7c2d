import pg from 'pg'

/**
 * Fills a migrated database with one workspace and every kind of fact, made by the server itself: per client three contacts,
 * a contract, 20 conversations and 3 pieces of feedback of two years, and 12 monthly figures; for some of them promises,
 * register entries and judgements. Facts lie in the order in which they happened, as in a book that has grown. Returns the
 * workspace's id.
 */
export async function fillWholeBook(url: string, clients: number): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    // The keys fit by construction; checking two million of them one by one would take minutes.
    await client.query(`SET session_replication_role = replica; SELECT setseed(0.5)`)
    for (const statement of STATEMENTS) {
      await client.query(statement.includes('$1') ? { text: statement, values: [clients] } : statement)
    }
    await client.query('VACUUM ANALYZE')
    const { rows } = await client.query<{ id: string }>('SELECT id FROM workspace')
    return rows[0]?.id ?? ''
  } finally {
    await client.end()
  }
}

const CLIENT = `md5('client' || n)::uuid`
const contact = (number: string) => `md5('contact' || n || '.' || ${number})::uuid`
const teammate = (number: string) => `md5('teammate' || (${number}) % 50)::uuid`
const WORKSPACE = `(SELECT id FROM workspace)`
const BEGIN = `now() - interval '2 years'`

/** So many facts a client, of random clients, spread over two years in the order of time. `at` is when, `luck` is 0 to 1. */
const happenings = (perClient: number) => `
  SELECT t, 1 + floor(random() * $1::int)::int AS n, random() AS luck, floor(random() * 1000)::int AS dice,
    ${BEGIN} + interval '2 years' * t / ($1::int * ${perClient}) AS at
  FROM generate_series(1, $1::int * ${perClient}) t`

const STATEMENTS = [
  `INSERT INTO workspace (id, slack_team_id, name, time_zone, currency)
   VALUES (gen_random_uuid(), 'TBENCH', 'Bench', 'Europe/Berlin', 'EUR')`,
  `INSERT INTO teammate (id, workspace_id, slack_user_id, name, refreshed_at)
   SELECT ${teammate('n')}, ${WORKSPACE}, 'U' || n, 'Teammate ' || n, now() FROM generate_series(0, 49) n`,
  `INSERT INTO client (id, workspace_id, added_at, recorded_at)
   SELECT ${CLIENT}, ${WORKSPACE}, ${BEGIN}, ${BEGIN} FROM generate_series(1, $1::int) n`,
  `INSERT INTO client_version
     (id, workspace_id, client_id, recorded_at, name, name_key, tier, owner_id, annual_revenue, currency)
   SELECT gen_random_uuid(), ${WORKSPACE}, ${CLIENT}, ${BEGIN}, 'Client ' || n, 'client ' || n,
     (array['A','B','C'])[1 + n % 3]::tier, ${teammate('n')}, 1000 * (1 + n % 97), 'EUR'
   FROM generate_series(1, $1::int) n`,
  `INSERT INTO client_name (workspace_id, client_id, key)
   SELECT ${WORKSPACE}, ${CLIENT}, 'client ' || n FROM generate_series(1, $1::int) n`,
  `INSERT INTO contact (id, workspace_id, client_id, added_at, recorded_at)
   SELECT ${contact('k')}, ${WORKSPACE}, ${CLIENT}, ${BEGIN}, ${BEGIN}
   FROM generate_series(1, $1::int) n, generate_series(1, 3) k`,
  `INSERT INTO contact_version
     (id, workspace_id, contact_id, client_id, recorded_at, name, name_key, title, is_executive, role, counterpart_id, left_on)
   SELECT gen_random_uuid(), ${WORKSPACE}, ${contact('k')}, ${CLIENT}, ${BEGIN}, 'Contact ' || k, 'contact ' || k,
     (array['CFO', 'Head of IT', NULL])[k], k < 3, (array['signatory','sponsor','user'])[k]::contact_role,
     ${teammate('n')}, CASE WHEN k = 2 AND n % 50 = 0 THEN current_date - 20 END
   FROM generate_series(1, $1::int) n, generate_series(1, 3) k`,
  `INSERT INTO contract (id, workspace_id, client_id, source_key, recorded_at, starts_on, ends_on, notice_on, renewal)
   SELECT gen_random_uuid(), ${WORKSPACE}, ${CLIENT}, 'bench ' || n, ${BEGIN}, current_date - 300, current_date + n % 400,
     current_date + n % 400 - 60, 'open' FROM generate_series(1, $1::int) n`,
  `INSERT INTO loss (id, workspace_id, client_id, source_key, recorded_at, lost_on, won_back_on)
   SELECT gen_random_uuid(), ${WORKSPACE}, ${CLIENT}, 'bench ' || n, ${BEGIN}, current_date - 800, current_date - 750
   FROM generate_series(1, $1::int) n WHERE n % 100 = 0`,
  `INSERT INTO touchpoint (id, workspace_id, client_id, source_key, occurred_at, recorded_at, kind, contact_ids, teammate_ids,
     summary, sentiment)
   SELECT uuidv7(), ${WORKSPACE}, ${CLIENT}, 'bench ' || t, at, at + interval '1 day' * luck, 'call',
     CASE WHEN luck < 0.5 THEN array[${contact('1 + dice % 3')}]
       ELSE array[${contact('1 + dice % 3')}, ${contact('1 + (dice + 1) % 3')}] END,
     CASE WHEN luck < 0.7 THEN array[${teammate('n')}] ELSE array[${teammate('n')}, ${teammate('n + 1')}] END,
     'Spoke about the next release and the invoice.', CASE WHEN dice % 3 > 0 THEN dice % 5 - 2 END
   FROM (${happenings(20)}) AS talks`,
  `INSERT INTO feedback (id, workspace_id, client_id, source_key, received_at, recorded_at, kind, contact_id, score, severity,
     about, text, responded_at, resolved_at)
   SELECT uuidv7(), ${WORKSPACE}, ${CLIENT}, 'bench ' || t, at, at + interval '1 hour', kind, ${contact('1 + dice % 3')},
     CASE kind WHEN 'nps' THEN dice % 11 WHEN 'csat' THEN 1 + dice % 5 WHEN 'ces' THEN 1 + dice % 7 END,
     CASE WHEN kind = 'complaint' THEN (array['low','medium','high','critical'])[1 + dice % 4]::severity END,
     CASE WHEN kind = 'complaint' THEN 'delivery'::feedback_subject END, 'As it was written in the questionnaire.',
     CASE WHEN kind >= 'request' THEN at + interval '2 days' * luck END,
     CASE WHEN kind = 'complaint' AND luck < 0.8 THEN at + interval '9 days' * luck END
   FROM (SELECT *, (array['nps','csat','nps','ces','request','complaint','praise'])[1 + dice % 7]::feedback_kind AS kind
     FROM (${happenings(3)}) AS asked) AS said`,
  `INSERT INTO monthly_metric (id, workspace_id, client_id, recorded_at, metric, month, value, currency)
   SELECT uuidv7(), ${WORKSPACE}, ${CLIENT}, month + interval '1 month', metric, month, round((100 + n % 1000) * (0.7 + 0.3 * random())::numeric, 2),
     CASE WHEN metric = 'revenue' THEN 'EUR' END
   FROM generate_series(6, 1, -1) AS back, generate_series(1, $1::int) n,
     LATERAL unnest(CASE WHEN n % 2 = 0 THEN array['revenue','tickets'] ELSE array['revenue','usage'] END::metric[]) AS metric,
     LATERAL (SELECT (date_trunc('month', now()) - back * interval '1 month')::date AS month) AS months`,
  `INSERT INTO commitment (id, workspace_id, client_id, source_key, recorded_at, commitment, due_on, done_on)
   SELECT gen_random_uuid(), ${WORKSPACE}, ${CLIENT}, 'bench ' || n, now() - interval '90 days', 'A dashboard for the board',
     current_date - n % 60, CASE WHEN n % 4 = 0 THEN current_date - 10 END FROM generate_series(1, $1::int) n WHERE n % 2 = 0`,
  `INSERT INTO risk (id, workspace_id, client_id, source_key, recorded_at, risk, likelihood, impact, competitor, threat, says_leaving)
   SELECT gen_random_uuid(), ${WORKSPACE}, ${CLIENT}, 'bench ' || n, now() - interval '60 days', 'Their parent company has a contract with another',
     1 + n % 5, 1 + n % 4, CASE WHEN n % 10 = 0 THEN 'Globex' END, CASE WHEN n % 10 = 0 THEN 'medium'::threat END, false
   FROM generate_series(1, $1::int) n WHERE n % 5 = 0`,
  `INSERT INTO judgement (id, workspace_id, client_id, source_key, recorded_at, made_at, kind, by_id, pulse, service, engagement, trust, note)
   SELECT gen_random_uuid(), ${WORKSPACE}, ${CLIENT}, 'bench ' || n, now() - interval '20 days', now() - interval '20 days',
     CASE WHEN n % 4 = 1 THEN 'pulse' ELSE 'health' END::judgement_kind, ${teammate('n')}, CASE WHEN n % 4 = 1 THEN 1 + n % 5 END,
     CASE WHEN n % 4 = 3 THEN 1 + n % 5 END, CASE WHEN n % 4 = 3 THEN 3 END, NULL, 'They are busy with the merger.'
   FROM generate_series(1, $1::int) n WHERE n % 2 = 1`
]
