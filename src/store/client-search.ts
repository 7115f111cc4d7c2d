import type { ClientRef } from '../domain/clients/client.ts'
import type { ClientNames, Clients } from '../usecases/ports.ts'
import { current } from './bitemporal.ts'
import type { Database } from './database.ts'
import { literalInLike, slipPatterns } from './slip-patterns.ts'
import { asParameters, isVisible, keeps, seesTo, worksWith } from './visible.ts'

/** As many candidates as are judged by how alike they are. */
const CANDIDATES = 400

/**
 * Creates the part of the clients' repository that finds what somebody means while they type. A book of 100,000 clients is
 * searched in the database, key by key, so that nothing of it has to be held or kept up to date in any process.
 */
export function createClientSearch(db: Database): Pick<Clients, 'offered' | 'resembling'> {
  return {
    async offered(workspaceId, viewer, own, key, limit) {
      const people = [...asParameters(viewer), ...asParameters(own)]
      if (key === '')
        return db.read<ClientRef>('clients-own-first', OWN_FIRST, [workspaceId, ...people, limit])
      // Whole patterns: PostgreSQL would put one together again for each name that it looks at.
      const beginning = `${literalInLike(key)}%`
      const values = [workspaceId, ...people, limit, key, beginning, `% ${beginning}`]
      return db.read<ClientRef>('clients-offered', OFFERED, values)
    },
    async resembling(workspaceId, viewer, own, key) {
      const patterns = slipPatterns(key)
      if (patterns === null) return []
      const people = [...asParameters(viewer), ...asParameters(own)]
      const { starts, beginning, longer } = patterns
      const values = [workspaceId, ...people, CANDIDATES, starts, beginning, longer]
      return db.read<ClientNames>('clients-resembling', RESEMBLING, values)
    }
  }
}

/** Parameters of all three: the workspace, the viewer, who works with clients, how many. */
const offerable = `${current('v')} and v.archived_at is null and ${isVisible('v', '$2', '$3')}`
const isOwn = `coalesce(${worksWith('v', '$4', '$5')}, false)`

/** Nothing is typed: their own, then all others as the index of names has them. */
const OWN_FIRST = `
  with own as materialized (
    select v.client_id from client_version v where ${current('v')} and ${seesTo('v', '$4', '$5')}
    union
    select p.client_id from contact_version p where ${keeps('p', '$4')})
  select c.id, c.name from (
    (select v.client_id as id, v.name, v.name_key, 0 as place
     from own join client_version v on v.client_id = own.client_id
     where ${offerable} order by v.name_key limit $6)
    union all
    (select v.client_id, v.name, v.name_key, 1
     from client_version v
     where ${offerable} and not exists (select from own where own.client_id = v.client_id)
     order by v.name_key limit $6)) c
  order by c.place, c.name_key limit $6`

/** A whole name is 0, the beginning of one 1, that of a later word 2. */
const OFFERED = `
  with named as (
    select n.client_id, min(case when n.key = $7 then 0 when n.key like $8 then 1 else 2 end) as quality
    from client_name n
    where n.workspace_id = $1 and (n.key like $8 or n.key like $9)
    group by n.client_id)
  select c.id, c.name from (
    select v.client_id as id, v.name, v.name_key, named.quality, ${isOwn} as is_own
    from named join client_version v on v.client_id = named.client_id
    where ${offerable}
    order by named.quality > 0, is_own desc, named.quality, v.name_key limit $6) c
  order by c.is_own desc, c.quality, c.name_key`

const RESEMBLING = `
  select v.client_id as id, v.name, named.keys, ${isOwn} as "isOwn"
  from (
    select n.client_id, array_agg(n.key) as keys, bool_or(n.key ~ $9) as is_alike_for_longer
    from client_name n
    where n.workspace_id = $1 and case when n.key like any ($7) then n.key ~ $8 else false end
    group by n.client_id) named
  join client_version v on v.client_id = named.client_id
  where ${offerable}
  order by named.is_alike_for_longer desc, "isOwn" desc, v.name_key limit $6`
