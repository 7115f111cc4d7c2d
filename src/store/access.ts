import type { ClientTeam } from '../domain/permissions.ts'
import type { CalendarDate } from '../domain/time.ts'
import type { Access, ClientAccess, Owner } from '../usecases/access-ports.ts'
import { current } from './bitemporal.ts'
import type { Database } from './database.ts'
import { together } from './together.ts'

interface Row {
  id: string
  name: string
  owner: Owner | null
  isConfidential: boolean
  teamIds: string[]
}

/** Creates the repository that tells who works with a client. */
export function createAccess(db: Database): Access {
  const ofClients = together(async (workspaceId, clientIds, today: CalendarDate) => {
    const rows = await db.read<Row>('access-of-clients', OF_CLIENTS, [workspaceId, clientIds, today])
    return new Map(rows.map((row) => [row.id, accessIn(row)]))
  })
  return {
    async ofClient(workspaceId, clientId, today) {
      const [row] = await db.read<Row>('access-of-client', ACCESS, [workspaceId, clientId, today])
      return row === undefined ? null : accessIn(row)
    },
    async ofClients(workspaceId, clientIds, today) {
      const found = await ofClients(workspaceId, clientIds, today)
      return new Map(found.map((access) => [access.client.id, access]))
    },
    async ofConfidential(workspaceId, clientIds, today) {
      const values = [workspaceId, clientIds, today]
      const rows = await db.read<Row>('access-of-confidential', OF_CONFIDENTIAL, values)
      return new Map(rows.map((row) => [row.id, teamIn(row)]))
    }
  }
}

function accessIn(row: Row): ClientAccess {
  const { id, name, owner } = row
  return { client: { id, name }, owner, team: teamIn(row) }
}

function teamIn({ isConfidential, owner, teamIds }: Row): ClientTeam {
  return { isConfidential, ownerId: owner?.id ?? null, teamIds }
}

/** SQL: who works with the clients that a condition on their version `v` chooses. */
const accessOf = (condition: string) => `
  select v.client_id as id, v.name, v.is_confidential as "isConfidential",
    case when m.id is not null then json_build_object(
      'id', m.id, 'name', m.name, 'slackUserId', m.slack_user_id, 'isActive', m.is_active) end as owner,
    array(
      select unnest(array_remove(array[v.owner_id, v.backup_id], null))
      union
      select p.counterpart_id from contact_version p
      where ${current('p')} and p.client_id = v.client_id and p.archived_at is null and p.counterpart_id is not null
      union
      select k.delegate_id from cover k
      where ${current('k')} and k.away_id in (v.owner_id, v.backup_id) and $3::date between k.from_on and k.until_on
    )::text[] as "teamIds"
  from client_version v
  left join teammate m on m.workspace_id = v.workspace_id and m.id = v.owner_id
  where ${current('v')} and ${condition}`

const ACCESS = accessOf('v.client_id = $2')
const OF_CLIENTS = accessOf('v.client_id = any($2)')
const OF_CONFIDENTIAL = accessOf('v.client_id = any($2) and v.is_confidential')
