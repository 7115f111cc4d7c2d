import type { ContactFacts } from '../../../domain/clients/facts.ts'
import type { NamedTeammate } from '../../../domain/clients/teammate.ts'
import { believed } from '../../bitemporal.ts'
import type { RowReader } from './row-reader.ts'
import type { Table } from './table.ts'

/** Contacts, each in the version believed. */
export const contacts: Table<ContactFacts> = {
  select: `select k.client_id, k.contact_id, k.name, k.title, k.is_executive, k.role, i.added_at, k.left_on, k.archived_at,
      k.successor_id, k.rhythm_days, m.id, m.name, k.recorded_at, k.retired_at
    from contact_version k
    join contact i on i.id = k.contact_id and i.client_id = k.client_id
    left join teammate m on m.workspace_id = $1 and m.id = k.counterpart_id
    where ${believed('k')}`,
  read: (row) => ({
    id: row.uuid(),
    name: row.text(),
    title: row.textOrNull(),
    isExecutive: row.boolean(),
    role: row.label(),
    addedAt: row.instant(),
    leftOn: row.dayOrNull(),
    archivedAt: row.instantOrNull(),
    successorId: row.uuidOrNull(),
    rhythmDays: row.integerOrNull(),
    counterpart: teammateOrNull(row),
    recordedAt: row.instant(),
    retiredAt: row.instant()
  })
}

/** A teammate's id and name, both null when there is nobody. */
export function teammateOrNull(row: RowReader): NamedTeammate | null {
  const id = row.uuidOrNull()
  const name = row.textOrNull()
  return id === null || name === null ? null : { id, name }
}
