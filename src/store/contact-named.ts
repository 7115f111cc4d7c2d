import type { ContactDetails } from '../domain/clients/contact.ts'
import { foldName } from '../domain/clients/names.ts'
import type { Instant } from '../domain/time.ts'
import { day, forever, timestamp } from './bitemporal.ts'
import type { Transaction } from './database.ts'

/**
 * Finds the contact of this name at a client, adding the person if nobody there has the name. The caller
 * holds the client's lock, so two people who type the same name at once get one contact.
 */
export async function contactNamed(
  tx: Transaction,
  workspaceId: string,
  clientId: string,
  details: ContactDetails,
  recordedBy: string,
  now: Instant
): Promise<{ contactId: string; isNew: boolean }> {
  const nameKey = foldName(details.name)
  const known = await tx.contactVersion.findFirst({
    where: { workspaceId, clientId, nameKey, retiredAt: forever, archivedAt: null },
    orderBy: { contactId: 'asc' },
    select: { contactId: true }
  })
  if (known !== null) return { contactId: known.contactId, isNew: false }

  const recordedAt = timestamp(now)
  const version = {
    ...details,
    clientId,
    nameKey,
    leftOn: day(details.leftOn),
    archivedAt: details.archivedAt === null ? null : timestamp(details.archivedAt),
    recordedAt,
    recordedBy
  }
  const { id } = await tx.contact.create({
    data: { workspaceId, clientId, addedAt: recordedAt, recordedAt, versions: { create: version } },
    select: { id: true }
  })
  return { contactId: id, isNew: true }
}
