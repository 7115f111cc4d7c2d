import type pg from 'pg'

/** Waits until no other import and no undo writes into the workspace, and keeps them waiting until the transaction ends. */
export async function lockImports(client: pg.ClientBase, workspaceId: string): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `client-risk import ${workspaceId}`
  ])
}

/** Keeps Slack's refresh of the people waiting, which may make two entries one, or waits for it. */
export async function lockPeople(client: pg.ClientBase, workspaceId: string): Promise<void> {
  await client.query('SELECT FROM workspace WHERE id = $1 FOR SHARE', [workspaceId])
}
