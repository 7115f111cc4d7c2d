import type { ClientDetails } from '../../domain/clients/client.ts'
import type { ContactDetails } from '../../domain/clients/contact.ts'
import type { KnownClient, KnownContact } from '../../usecases/import-ports.ts'
import { believed, type Connection, milliseconds, read } from './connection.ts'

type Flat<Identity, Details> = Omit<Identity, 'details'> & Details

const CLIENTS = `
  SELECT v.id AS "rowId", v.client_id AS "clientId", v.name_key AS "nameKey",
    ${milliseconds('v.recorded_at')} AS "recordedAt", ${milliseconds('c.added_at')} AS "addedAt",
    v.name, v.external_id AS "externalId", coalesce(v.aliases, '{}') AS aliases, v.domain, v.tier::text, v.stage, v.industry, v.segment,
    v.owner_id AS "ownerId", v.backup_id AS "backupId",
    CASE WHEN v.annual_revenue IS NOT NULL THEN
      json_build_object('amount', v.annual_revenue::text, 'currency', v.currency) END AS "annualRevenue",
    v.check_in_days AS "checkInDays", v.executive_days AS "executiveDays",
    ${milliseconds('v.archived_at')} AS "archivedAt"
  FROM client_version v JOIN client c ON c.id = v.client_id
  WHERE ${believed('v')} AND (v.external_id = ANY($2) OR v.name_key = ANY($3))`

/** Reads the current clients that have one of these ids or names. */
export async function readClients(
  on: Connection,
  keys: { externalIds: string[]; nameKeys: string[] }
): Promise<KnownClient[]> {
  const rows = await read<Flat<KnownClient, ClientDetails>>(on, CLIENTS, keys.externalIds, keys.nameKeys)
  return rows.map(({ rowId, clientId, nameKey, recordedAt, addedAt, ...details }) => ({
    rowId,
    clientId,
    nameKey,
    recordedAt,
    addedAt,
    details
  }))
}

const CONTACTS = `
  SELECT v.id AS "rowId", v.contact_id AS "contactId", v.client_id AS "clientId", v.name_key AS "nameKey",
    ${milliseconds('v.recorded_at')} AS "recordedAt", ${milliseconds('c.added_at')} AS "addedAt",
    v.name, v.external_id AS "externalId", v.email, v.title, v.is_executive AS "isExecutive", v.role::text,
    v.counterpart_id AS "counterpartId", v.preferred_channel AS "preferredChannel", v.rhythm_days AS "rhythmDays",
    v.left_on::text AS "leftOn", v.successor_id AS "successorId", ${milliseconds('v.archived_at')} AS "archivedAt"
  FROM contact_version v JOIN contact c ON c.id = v.contact_id
  WHERE ${believed('v')} AND (v.client_id = ANY($2) OR v.external_id = ANY($3))
  ORDER BY v.contact_id`

/** Reads the current contacts of these clients and those with one of these ids. */
export async function readContacts(
  on: Connection,
  keys: { clientIds: string[]; externalIds: string[] }
): Promise<KnownContact[]> {
  const rows = await read<Flat<KnownContact, ContactDetails>>(on, CONTACTS, keys.clientIds, keys.externalIds)
  return rows.map(({ rowId, contactId, clientId, nameKey, recordedAt, addedAt, ...details }) => ({
    rowId,
    contactId,
    clientId,
    nameKey,
    recordedAt,
    addedAt,
    details
  }))
}
