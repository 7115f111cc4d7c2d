import type { ContactDetails } from '../../domain/clients/contact.ts'
import { foldName } from '../../domain/clients/names.ts'
import type { ContactVersions, Version } from '../../usecases/version-ports.ts'
import { assertBelongs } from '../belonging.ts'
import { lockClient } from '../client-lock.ts'
import { contactNamed } from '../contact-named.ts'
import type { Database } from '../database.ts'
import { peopleIn } from './codec.ts'
import { CONTACT_COLUMNS } from './columns.ts'
import { readVersion, reviseVersion, selectVersions, type VersionTable } from './revise-version.ts'

const CONTACTS: VersionTable = { table: 'contact_version', identity: 'contact_id', shapes: CONTACT_COLUMNS }

/** Creates the repository of what is known about the people of clients. */
export function createContactVersions(db: Database): ContactVersions {
  return {
    one: (workspaceId, contactId) => readVersion<ContactDetails>(db, CONTACTS, workspaceId, contactId),
    ofClient: (workspaceId, clientId) =>
      db.read<Version<ContactDetails>>(
        'contact-versions-of-client',
        `${selectVersions(CONTACTS)} and v.client_id = $2::uuid order by v.is_executive desc, v.name_key, v.contact_id`,
        [workspaceId, clientId]
      ),
    add: (workspaceId, { clientId, details }, by, now) =>
      db.transaction(async (tx) => {
        if ((await lockClient(tx, workspaceId, clientId)) === null) return { kind: 'unknown_client' }
        const { contactIds, teammateIds } = peopleIn(CONTACT_COLUMNS, details)
        await assertBelongs(tx, workspaceId, clientId, contactIds, [...teammateIds, by])
        const { contactId, isNew } = await contactNamed(tx, workspaceId, clientId, details, by, now)
        return { kind: isNew ? 'added' : 'already_there', contactId }
      }),
    revise: (workspaceId, change, by, now) => {
      const { name } = change.changes
      const derived = name === undefined ? {} : { name_key: foldName(name) }
      return db.transaction((tx) => reviseVersion(tx, CONTACTS, workspaceId, { ...change, derived }, by, now))
    }
  }
}
