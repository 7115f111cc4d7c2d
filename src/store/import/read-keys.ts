import type { KeyOfClient, KeyOfContact } from '../../usecases/import-ports.ts'
import { believed, type Connection, milliseconds, read } from './connection.ts'

const CLIENT_KEYS = `
  WITH named AS (
    SELECT 'id' AS by, v.external_id AS key, v.client_id FROM client_version v
    WHERE ${believed('v')} AND v.external_id = ANY($2)
    UNION ALL
    SELECT 'name', v.name_key, v.client_id FROM client_version v
    WHERE ${believed('v')} AND v.name_key = ANY($3)
    UNION ALL
    SELECT 'alias', n.key, n.client_id FROM client_name n
    WHERE n.workspace_id = $1 AND n.key = ANY($3)
    UNION ALL
    SELECT 'domain', v.domain, v.client_id FROM client_version v
    WHERE ${believed('v')} AND v.domain = ANY($4) AND $4 <> '{}'
  )
  SELECT by, key, c.id AS "clientId", ${milliseconds('c.added_at')} AS "addedAt"
  FROM named JOIN client c ON c.id = named.client_id`

/** Reads whom these keys name among the current clients. */
export function readClientKeys(
  on: Connection,
  { externalIds, nameKeys, domains }: { externalIds: string[]; nameKeys: string[]; domains: string[] }
): Promise<KeyOfClient[]> {
  return read(on, CLIENT_KEYS, externalIds, nameKeys, domains)
}

const CONTACT_KEYS = `
  SELECT 'id' AS by, v.external_id AS key, v.contact_id AS "contactId", v.client_id AS "clientId"
  FROM contact_version v WHERE ${believed('v')} AND v.external_id = ANY($2)
  UNION ALL
  SELECT 'email', v.email, v.contact_id, v.client_id
  FROM contact_version v WHERE ${believed('v')} AND v.email = ANY($3) AND $3 <> '{}'
  UNION ALL
  SELECT 'name', v.name_key, v.contact_id, v.client_id
  FROM unnest($4::uuid[], $5::text[]) AS named (client_id, name_key)
  JOIN contact_version v ON v.client_id = named.client_id AND v.name_key = named.name_key
  WHERE ${believed('v')}`

/** Reads whom these keys name among the current contacts; a name counts at its client only. */
export function readContactKeys(
  on: Connection,
  keys: { externalIds: string[]; emails: string[]; names: { clientId: string; nameKey: string }[] }
): Promise<KeyOfContact[]> {
  const clientIds = keys.names.map(({ clientId }) => clientId)
  const nameKeys = keys.names.map(({ nameKey }) => nameKey)
  return read(on, CONTACT_KEYS, keys.externalIds, keys.emails, clientIds, nameKeys)
}
