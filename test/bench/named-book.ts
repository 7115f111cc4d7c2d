import pg from 'pg'
import { fillBook } from './big-book.ts'

/** As many of us as such a book has; their Slack ids are `UBENCH1` and so on. */
const TEAMMATES = 300

/**
 * Fills a migrated database with a book whose clients have names that people may mistype, and whose owners, backups and counterparts are
 * spread over 300 teammates.
 */
export async function fillNamedBook(url: string, clients: number, touchpoints: number, teamId: string) {
  await fillBook(url, clients, touchpoints, teamId)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

const FIRST =
  'Acme Nordlicht Bauer Globex Initech Umbrella Hooli Stark Wayne Cobalt Meridian Quantum Vertex Summit Harbor Pioneer Atlas ' +
  'Orion Zenith Falcon Juniper Lumen Apex Delta Sigma Omega Polar Rhein Elbe Alpen Baltic Nova Terra Aqua Ignis Ventus Silva Ferro ' +
  'Argent Aurum Crystal Granite Marble Cedar Maple Willow Birch'
const SECOND =
  'Logistics Systems Foods Energy Textiles Motors Labs Media Capital Health Robotics Software Networks Materials Optics Pharma ' +
  'Chemicals Steel Paper Glass Furniture Travel Aviation Shipping Rail Telecom Security Insurance Banking Legal Consulting Design ' +
  'Studios Games Sports Fashion Cosmetics Toys Books Music Films Events'
const THIRD =
  'North South East West Central Berlin Hamburg Munich Vienna Zurich Paris Lyon Milan Madrid Lisbon Oslo Stockholm Helsinki Warsaw ' +
  'Prague Budapest Athens London Leeds Dublin Boston Chicago Denver Seattle Austin Toronto Tokyo Osaka Seoul Sydney Perth Delhi ' +
  'Mumbai Cairo Lagos Nairobi Lima Bogota Quito Havana Kyoto Turin Porto Basel Ghent Bruges'

/** SQL: the word of a list that a client's number, divided, leads to. */
function wordOf(words: string, divisor: number): string {
  const list = words.split(' ')
  return `(array['${list.join("','")}'])[1 + substr(name, 8)::int / ${divisor} % ${list.length}]`
}

/** SQL: somebody of ours, decided by a text. */
const somebody = (text: string) => `md5('mate' || (1 + abs(hashtext(${text})) % ${TEAMMATES}))::uuid`

const statements = [
  // Else the bot would write actions for a whole book that is new to it while choices are timed.
  `INSERT INTO policy_version (workspace_id, version, settings, recorded_at) SELECT id, 2, '{"playbooks": []}', now() FROM workspace`,
  `INSERT INTO teammate (id, workspace_id, slack_user_id, name, refreshed_at)
   SELECT md5('mate' || n)::uuid, (SELECT id FROM workspace), 'UBENCH' || n, 'Mate ' || n, now()
   FROM generate_series(1, ${TEAMMATES}) n`,
  `UPDATE client_version SET name = ${wordOf(FIRST, 1)} || ' ' || ${wordOf(SECOND, 47)} || ' ' || ${wordOf(THIRD, 1974)} || ' GmbH',
     owner_id = ${somebody(`client_id || 'owner'`)}, backup_id = ${somebody(`client_id || 'backup'`)}`,
  'UPDATE client_version SET name_key = lower(name)',
  `UPDATE contact_version SET counterpart_id = ${somebody(`contact_id || 'counterpart'`)} WHERE is_executive`,
  'DELETE FROM client_name',
  `INSERT INTO client_name (workspace_id, client_id, key)
   SELECT workspace_id, client_id, unnest(array[name_key, replace(name_key, ' gmbh', '')]) FROM client_version`,
  'VACUUM FULL ANALYZE'
]
