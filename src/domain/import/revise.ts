import type { ClientDetails } from '../clients/client.ts'
import type { ContactDetails } from '../clients/contact.ts'
import { isExecutiveTitle } from './executives.ts'
import type { ClientRow, ContactRow } from './rows/row-types.ts'

/** Teammates and contacts that a row names, found; null where it names nobody. */
export type Resolved<Row, Keys extends keyof Row> = Omit<Row, Keys> & Record<Keys, string | null>

/** What is believed about a client once a row has been read: what the row does not say stays as it is. */
export function reviseClient(
  known: ClientDetails | null,
  row: Resolved<ClientRow, 'owner' | 'backup'>
): ClientDetails {
  return {
    name: row.name,
    externalId: row.externalId ?? known?.externalId ?? null,
    aliases: row.aliases.length > 0 ? row.aliases : (known?.aliases ?? []),
    domain: row.domain ?? known?.domain ?? null,
    // The middle: a tier that nobody chose must neither hide a client nor put it first.
    tier: row.tier ?? known?.tier ?? 'B',
    stage: row.stage ?? known?.stage ?? null,
    industry: row.industry ?? known?.industry ?? null,
    segment: row.segment ?? known?.segment ?? null,
    ownerId: row.owner ?? known?.ownerId ?? null,
    backupId: row.backup ?? known?.backupId ?? null,
    annualRevenue: row.annualRevenue ?? known?.annualRevenue ?? null,
    checkInDays: row.checkInDays ?? known?.checkInDays ?? null,
    executiveDays: row.executiveDays ?? known?.executiveDays ?? null,
    archivedAt: row.archivedOn ?? known?.archivedAt ?? null
  }
}

/**
 * What is believed about a contact once a row has been read. Whether somebody is an executive is taken from the title when the row does not say,
 * but only from a title that is new: what a person of ours decided since stays.
 */
export function reviseContact(
  known: ContactDetails | null,
  row: Resolved<ContactRow, 'counterpart' | 'successor'>
): ContactDetails {
  const hasNewTitle = row.title !== null && row.title !== known?.title
  const byTitle = hasNewTitle ? isExecutiveTitle(row.title ?? '') : (known?.isExecutive ?? false)
  return {
    name: row.name,
    externalId: row.externalId ?? known?.externalId ?? null,
    email: row.email ?? known?.email ?? null,
    title: row.title ?? known?.title ?? null,
    isExecutive: row.isExecutive ?? byTitle,
    role: row.role ?? known?.role ?? 'other',
    counterpartId: row.counterpart ?? known?.counterpartId ?? null,
    preferredChannel: row.preferredChannel ?? known?.preferredChannel ?? null,
    rhythmDays: row.rhythmDays ?? known?.rhythmDays ?? null,
    leftOn: row.leftOn ?? known?.leftOn ?? null,
    successorId: row.successor ?? known?.successorId ?? null,
    archivedAt: known?.archivedAt ?? null
  }
}

/** Whether two descriptions with the same fields say the same. */
export function isSame(one: object, other: object): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other))
}

function inOrder(value: object): [string, unknown][] {
  return Object.entries(value)
    .map(([key, field]): [string, unknown] => {
      const isNested = typeof field === 'object' && field !== null && !Array.isArray(field)
      return [key, isNested ? inOrder(field) : field]
    })
    .sort(([a], [b]) => (a < b ? -1 : 1))
}
