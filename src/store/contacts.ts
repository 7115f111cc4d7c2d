import type { ClientRef } from '../domain/clients/client.ts'
import type { ContactRef } from '../domain/clients/contact.ts'
import type { Contacts } from '../usecases/ports.ts'
import { current, timestamp } from './bitemporal.ts'
import type { Database } from './database.ts'

interface ClientRow extends ClientRef {
  contacts: ContactRef[] | null
}

/** Somebody who leaves on a day has left from its beginning on, in the workspace's zone. */
const SQL = `select v.client_id as id, v.name, (
    select json_agg(json_build_object(
        'id', k.contact_id, 'name', k.name, 'title', k.title, 'isExecutive', k.is_executive)
      order by k.is_executive desc, k.name_key, k.contact_id)
    from contact_version k
    where k.client_id = v.client_id and ${current('k')}
      and (k.archived_at is null or k.archived_at > $3)
      and (k.left_on is null or k.left_on > ($3 at time zone w.time_zone)::date)) as contacts
  from client_version v join workspace w on w.id = v.workspace_id
  where v.client_id = $2 and ${current('v')}`

/** Creates the repository of the people at a client. */
export function createContacts(db: Database): Contacts {
  return {
    async ofClient(workspaceId, clientId, asOf) {
      const values = [workspaceId, clientId, timestamp(asOf)]
      const [row] = await db.read<ClientRow>('contacts-of-client', SQL, values)
      return row === undefined
        ? null
        : { client: { id: row.id, name: row.name }, contacts: row.contacts ?? [] }
    }
  }
}
