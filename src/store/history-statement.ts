/**
 * Adds the snapshots in $3 (a JSON array) of the day $2 for clients of the workspace $1, then compares each one that is new
 * with its neighbours: its own transition, and that of the snapshot that follows, whose predecessor it now is.
 *
 * One statement, so that a snapshot is never there without its transition. PostgreSQL shows all parts of it the tables as they
 * were before, which is why the neighbours are always rows of other days. A neighbour's workspace is compared outside its
 * look-up: within it PostgreSQL would walk the workspace's days instead of the client's.
 */
export const recordSnapshots = `
  with added as (
    insert into snapshot (workspace_id, client_id, day, as_of, score, level, computed_level, basis, inputs, drivers,
      exposure, currency, policy_version)
    select c.workspace_id, c.id, $2::date, g."asOf", g.score, g.level, g."computedLevel", g.basis, g.inputs, g.drivers,
      g.exposure, g.currency, g."policyVersion"
    from jsonb_to_recordset($3::jsonb) as g (
      "clientId" uuid, "asOf" timestamptz, score float8, level level, "computedLevel" level, basis level_basis,
      inputs smallint, drivers jsonb, exposure numeric, currency char(3), "policyVersion" int)
    join client c on c.workspace_id = $1::uuid and c.id = g."clientId"
    on conflict do nothing
    returning workspace_id, client_id, day, level
  ),
  next as (
    select a.workspace_id, a.client_id, n.day, a.day as since_day, a.level as from_level, n.level as to_level
    from added a join lateral (
      select s.workspace_id, s.day, s.level from snapshot s
      where s.client_id = a.client_id and s.day > a.day order by s.day limit 1) n on n.workspace_id = a.workspace_id
  ),
  pairs as (
    select a.workspace_id, a.client_id, a.day, p.day as since_day, p.level as from_level, a.level as to_level
    from added a join lateral (
      select s.workspace_id, s.day, s.level from snapshot s
      where s.client_id = a.client_id and s.day < a.day order by s.day desc limit 1) p on p.workspace_id = a.workspace_id
    union all
    select * from next
  ),
  undone as (
    delete from level_transition t using next n
    where t.workspace_id = $1::uuid and t.client_id = n.client_id and t.day = n.day and n.from_level = n.to_level
  ),
  crossed as (
    insert into level_transition (workspace_id, client_id, day, since_day, from_level, to_level)
    select * from pairs where from_level <> to_level
    on conflict (client_id, day) do update set since_day = excluded.since_day, from_level = excluded.from_level
  )
  select count(*)::int as added from added`
