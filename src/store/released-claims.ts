import { current } from './bitemporal.ts'

/**
 * SQL: parts of a statement of the workspace $1 that give back at the instant `at` what somebody has taken on of the causes that the part
 * `ended` lists by `client_id` and `cause`. A client that somebody is writing about is left for the look that follows. What is given back
 * stands no more, so that nobody needs to look at the client again because of it.
 */
export const releasedClaims = (ended: string, at: string): string => `
  taken as materialized (
    select x.id, x.client_id from claim x
    where ${current('x')} and x.client_id = any(array(select client_id from ${ended})) and x.released_at is null
      and exists (select from ${ended} e where e.client_id = x.client_id and e.cause = x.cause)),
  unwritten as materialized (
    select c.id from client c
    where c.workspace_id = $1::uuid and c.id = any(array(select client_id from taken))
    for no key update of c skip locked),
  retired as (
    update claim x set retired_at = greatest(${at}::timestamptz, x.recorded_at + interval '1 millisecond')
    where ${current('x')} and x.id = any(array(select t.id from taken t join unwritten u on u.id = t.client_id))
      and set_config('client_risk.look', 'never', true) = 'never'
    returning x.*),
  released as (
    insert into claim (id, workspace_id, client_id, source_key, recorded_at, cause, by_id, claimed_at, released_at)
    select gen_random_uuid(), workspace_id, client_id, source_key, retired_at, cause, by_id, claimed_at, retired_at from retired)`
