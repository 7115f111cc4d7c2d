import type pg from 'pg'

/**
 * Has the clients that this transaction writes about looked at again only after `lookAgain`, or `never` where all of it is undone: marked at
 * once they would be locked until its end. What it says is read by the function look_again of the migrations.
 */
export async function putOffLooks(client: pg.ClientBase, until: 'later' | 'never'): Promise<void> {
  await client.query(`SET LOCAL client_risk.look = '${until}'`)
  if (until === 'later')
    await client.query(
      'CREATE TEMPORARY TABLE look_later (client_id uuid PRIMARY KEY, workspace_id uuid) ON COMMIT DROP'
    )
}

/** Makes the clients due that were written about since looks were put off. To be the last before the commit, for it locks them. */
export async function lookAgain(client: pg.ClientBase): Promise<void> {
  await client.query(`
    INSERT INTO client_look (client_id, workspace_id, look_at)
    SELECT client_id, workspace_id, '-infinity' FROM look_later ORDER BY client_id
    ON CONFLICT (client_id) DO UPDATE SET look_at = excluded.look_at WHERE client_look.look_at <> excluded.look_at`)
}
