import { randomUUID } from 'node:crypto'
import type { ClientDetails } from '../../../src/domain/clients/client.ts'
import { foldName, nameKeys } from '../../../src/domain/clients/names.ts'
import { FOREVER, type Instant } from '../../../src/domain/time.ts'
import { daysAgo, newClient } from '../facts.ts'
import { type Believed, believed, instant, type Tables } from './tables.ts'

/** Writes clients and their versions. */
export function clientWriters({ workspaceId, insert }: Tables) {
  const clientVersion = (clientId: string, details: ClientDetails, when: Believed) =>
    insert('client_version', {
      id: randomUUID(),
      workspace_id: workspaceId,
      client_id: clientId,
      ...believed(when),
      name: details.name,
      name_key: foldName(details.name),
      external_id: details.externalId,
      aliases: details.aliases,
      tier: details.tier,
      industry: details.industry,
      segment: details.segment,
      owner_id: details.ownerId,
      backup_id: details.backupId,
      annual_revenue: details.annualRevenue?.amount,
      currency: details.annualRevenue?.currency,
      check_in_days: details.checkInDays,
      executive_days: details.executiveDays,
      archived_at: instant(details.archivedAt)
    })
  return {
    async client(name: string, details: Partial<ClientDetails> & Believed & { addedAt?: Instant } = {}) {
      const id = randomUUID()
      const { addedAt = daysAgo(365), recordedAt = addedAt, retiredAt = FOREVER, ...said } = details
      const recorded = { added_at: instant(addedAt), recorded_at: instant(recordedAt) }
      await insert('client', { id, workspace_id: workspaceId, ...recorded })
      const client = newClient(name, said)
      await clientVersion(id, client, { recordedAt, retiredAt })
      for (const key of nameKeys(name, client.aliases)) {
        await insert('client_name', { workspace_id: workspaceId, client_id: id, key })
      }
      return id
    },
    /** A further version of a client; the one before must have been retired at the same instant. */
    clientVersion: (clientId: string, name: string, details: Partial<ClientDetails> & Believed) =>
      clientVersion(clientId, newClient(name, details), details)
  }
}
