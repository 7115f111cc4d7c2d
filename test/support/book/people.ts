import { randomUUID } from 'node:crypto'
import type { ContactDetails } from '../../../src/domain/clients/contact.ts'
import type { CoverDetails } from '../../../src/domain/clients/cover.ts'
import { foldName } from '../../../src/domain/clients/names.ts'
import { FOREVER, type Instant } from '../../../src/domain/time.ts'
import { daysAgo, newContact } from '../facts.ts'
import { type Believed, believed, instant, type Tables } from './tables.ts'

/** Writes teammates, contacts and their versions. */
export function peopleWriters({ workspaceId, insert }: Tables) {
  const contactVersion = (clientId: string, contactId: string, details: ContactDetails, when: Believed) =>
    insert('contact_version', {
      id: randomUUID(),
      workspace_id: workspaceId,
      contact_id: contactId,
      client_id: clientId,
      ...believed(when),
      name: details.name,
      name_key: foldName(details.name),
      email: details.email,
      title: details.title,
      is_executive: details.isExecutive,
      role: details.role,
      counterpart_id: details.counterpartId,
      rhythm_days: details.rhythmDays,
      left_on: details.leftOn,
      successor_id: details.successorId,
      archived_at: instant(details.archivedAt)
    })
  return {
    /** One of us; with `isFromFile` somebody whom only a file has named and Slack has not described. */
    async teammate(
      name: string,
      of: {
        slackUserId?: string
        email?: string
        isActive?: boolean
        isFromFile?: boolean
        isOutsider?: boolean
        isLead?: boolean
        isAdmin?: boolean
        refreshedAt?: Instant
      } = {}
    ) {
      const id = randomUUID()
      await insert('teammate', {
        id,
        workspace_id: workspaceId,
        name,
        slack_user_id: of.slackUserId ?? null,
        email: of.email ?? null,
        is_active: of.isActive ?? true,
        is_outsider: of.isOutsider ?? false,
        is_lead: of.isLead ?? false,
        is_admin: of.isAdmin ?? false,
        refreshed_at: of.isFromFile === true ? null : instant(of.refreshedAt ?? daysAgo(1))
      })
      return id
    },
    /** Somebody sees to another's clients, today unless told otherwise. */
    async cover(
      awayId: string,
      delegateId: string,
      { fromOn = '2026-11-22', untilOn = '2026-11-22', ...when }: Partial<CoverDetails> & Believed = {}
    ) {
      const id = randomUUID()
      await insert('cover', {
        id,
        workspace_id: workspaceId,
        source_key: id,
        ...believed(when),
        away_id: awayId,
        delegate_id: delegateId,
        from_on: fromOn,
        until_on: untilOn
      })
    },

    async contact(
      clientId: string,
      name: string,
      details: Partial<ContactDetails> & Believed & { addedAt?: Instant } = {}
    ) {
      const id = randomUUID()
      const { addedAt = daysAgo(365), recordedAt = addedAt, retiredAt = FOREVER, ...said } = details
      const recorded = { added_at: instant(addedAt), recorded_at: instant(recordedAt) }
      await insert('contact', { id, workspace_id: workspaceId, client_id: clientId, ...recorded })
      await contactVersion(clientId, id, newContact(name, said), { recordedAt, retiredAt })
      return id
    },
    /** A further version of a contact; the one before must have been retired at the same instant. */
    contactVersion: (
      clientId: string,
      contactId: string,
      name: string,
      details: Partial<ContactDetails> & Believed
    ) => contactVersion(clientId, contactId, newContact(name, details), details)
  }
}
