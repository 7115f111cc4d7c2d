import type { People, Person } from '../usecases/people-ports.ts'
import { current } from './bitemporal.ts'
import type { Database } from './database.ts'

/** Creates the reader of the people of a workspace. */
export function createPeople(db: Database): People {
  return {
    all: (workspaceId) => db.read<Person>('people', PEOPLE, [workspaceId]),
    async zones(workspaceId) {
      const rows = await db.read<{ timeZone: string | null }>('people-zones', ZONES, [workspaceId])
      return rows.map(({ timeZone }) => timeZone)
    },
    async withClients(workspaceId) {
      const rows = await db.read<{ id: string }>('people-with-clients', WITH_CLIENTS, [workspaceId])
      return rows.map(({ id }) => id)
    }
  }
}

const PEOPLE = `
  select id, slack_user_id as "slackUserId", email, name, time_zone as "timeZone", is_active as "isActive",
    is_outsider as "isOutsider", is_admin as "isAdmin", is_lead as "isLead", wants_digest as "wantsDigest",
    case when quiet_from is not null and quiet_to is not null
      then json_build_object('from', quiet_from, 'to', quiet_to) end as "quietHours"
  from teammate where workspace_id = $1 order by id`

const ZONES = `
  select distinct time_zone as "timeZone" from teammate
  where workspace_id = $1 and slack_user_id is not null and is_active and not is_outsider`

const WITH_CLIENTS = `
  select v.owner_id as id from client_version v
  where ${current('v')} and v.archived_at is null and v.owner_id is not null
  union
  select v.backup_id from client_version v
  where ${current('v')} and v.archived_at is null and v.backup_id is not null`
