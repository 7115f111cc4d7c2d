import type { TeammateKeys } from '../../usecases/import-ports.ts'
import { Collision } from './collision.ts'
import { type Connection, read } from './connection.ts'

/** Reads everybody of ours, as files may name them. */
export function readTeammates(on: Connection): Promise<TeammateKeys[]> {
  return read(
    on,
    'SELECT id, slack_user_id AS "slackUserId", email, name FROM teammate WHERE workspace_id = $1'
  )
}

/** Adds teammates whom only a file has named so far. */
export async function addTeammates(on: Connection, teammates: readonly TeammateKeys[]): Promise<void> {
  const added = await read(
    on,
    `INSERT INTO teammate (id, workspace_id, slack_user_id, email, name)
     SELECT id, $1, slack_user_id, email, name
     FROM unnest($2::uuid[], $3::text[], $4::text[], $5::text[]) AS t (id, slack_user_id, email, name)
     ON CONFLICT DO NOTHING RETURNING id`,
    teammates.map(({ id }) => id),
    teammates.map(({ slackUserId }) => slackUserId),
    teammates.map(({ email }) => email),
    teammates.map(({ name }) => name)
  )
  if (added.length !== teammates.length) throw new Collision('teammate: somebody was added meanwhile')
}
