import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'

/** The columns that reading a book reads. */
const COLUMNS: Readonly<Record<string, string>> = {
  client: 'id, added_at, recorded_at',
  client_version: `client_id, name, tier, owner_id, annual_revenue, currency, check_in_days, executive_days, archived_at,
    recorded_at, retired_at`,
  teammate: 'id, name, is_active',
  contact: 'id, client_id, added_at',
  contact_version: `client_id, contact_id, name, title, is_executive, role, left_on, archived_at, successor_id, rhythm_days,
    counterpart_id, recorded_at, retired_at`,
  touchpoint: 'client_id, occurred_at, contact_ids, teammate_ids, sentiment, recorded_at, retired_at',
  feedback: `client_id, kind, received_at, contact_id, score, severity, about, respond_by, responded_at, resolve_by, resolved_at,
    recorded_at, retired_at`,
  monthly_metric: 'client_id, metric, month, value, currency, recorded_at, retired_at',
  contract: 'client_id, starts_on, ends_on, option_on, notice_on, renewal, recorded_at, retired_at',
  loss: 'client_id, lost_on, won_back_on, recorded_at, retired_at',
  commitment: 'client_id, commitment, due_on, done_on, broken_on, recorded_at, retired_at',
  risk: `client_id, risk, likelihood, impact, competitor, threat, says_leaving, opened_on, accepted_on, closed_on, recorded_at,
    retired_at`,
  judgement: `client_id, kind, made_at, by_id, pulse, service, engagement, trust, level, note, expires_on, recorded_at,
    retired_at`
}

/** Has PostgreSQL copy each table once to us, who throw it away. Returns the rows and the seconds. */
export async function copyBook(url: string): Promise<{ rows: number; seconds: number }> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const began = performance.now()
  let rows = 0
  for (const [table, columns] of Object.entries(COLUMNS)) {
    const copy = client.query(copyTo(`COPY ${table} (${columns}) TO STDOUT`))
    for await (const _ of copy);
    rows += copy.rowCount
  }
  const seconds = (performance.now() - began) / 1000
  await client.end()
  return { rows, seconds }
}
