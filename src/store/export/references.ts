import type pg from 'pg'

/** How a file names teammates and contacts: by what tells them apart, never by our own ids. */
export interface References {
  teammate(id: string): string | null
  contact(id: string): string | null
}

const CONTACTS = `
  SELECT contact_id, CASE
    WHEN count(*) OVER (PARTITION BY client_id, name_key) = 1 THEN name
    ELSE coalesce(email, external_id, name) END
  FROM contact_version WHERE workspace_id = $1 AND retired_at = '9999-12-31 00:00:00+00'`

/** Reads how everybody of a workspace is named. */
export async function readReferences(client: pg.ClientBase, workspaceId: string): Promise<References> {
  const read = async (text: string) => {
    const { rows } = await client.query<[string, string]>({ text, values: [workspaceId], rowMode: 'array' })
    return new Map(rows)
  }
  const teammates = await read(
    'SELECT id, coalesce(email, slack_user_id, name) FROM teammate WHERE workspace_id = $1'
  )
  const contacts = await read(CONTACTS)
  return {
    teammate: (id) => teammates.get(id) ?? null,
    contact: (id) => contacts.get(id) ?? null
  }
}
