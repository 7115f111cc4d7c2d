import { randomUUID } from 'node:crypto'
import type { ClientRecord } from '../../../src/domain/clients/client.ts'
import { foldName, nameKeys } from '../../../src/domain/clients/names.ts'
import { FOREVER, type Instant } from '../../../src/domain/time.ts'
import { daysAgo, newClient } from '../facts.ts'
import { type Believed, believed, instant, type Tables } from './tables.ts'

/** What somebody says of a client; of the rest nobody has said anything. */
type Said = Partial<ClientRecord> & Believed

/** Writes clients and their versions. */
export function clientWriters({ workspaceId, insert }: Tables) {
  const clientVersion = (clientId: string, name: string, said: Partial<ClientRecord>, when: Believed) => {
    const details = newClient(name, said)
    return insert('client_version', {
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
      is_confidential: said.isConfidential ?? false,
      channel_id: said.channelId,
      archived_at: instant(details.archivedAt)
    })
  }
  return {
    async client(name: string, details: Said & { addedAt?: Instant } = {}) {
      const id = randomUUID()
      const { addedAt = daysAgo(365), recordedAt = addedAt, retiredAt = FOREVER, ...said } = details
      const recorded = { added_at: instant(addedAt), recorded_at: instant(recordedAt) }
      await insert('client', { id, workspace_id: workspaceId, ...recorded })
      await clientVersion(id, name, said, { recordedAt, retiredAt })
      for (const key of nameKeys(name, said.aliases ?? [])) {
        await insert('client_name', { workspace_id: workspaceId, client_id: id, key })
      }
      return id
    },
    /** A further version of a client; the one before must have been retired at the same instant. */
    clientVersion: (clientId: string, name: string, details: Said) =>
      clientVersion(clientId, name, details, details)
  }
}
