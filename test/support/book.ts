import { randomUUID } from 'node:crypto'
import pg from 'pg'
import type { ClientDetails } from '../../src/domain/clients/client.ts'
import type { ContactDetails } from '../../src/domain/clients/contact.ts'
import { foldName, nameKeys } from '../../src/domain/clients/names.ts'
import type { TouchpointDetails } from '../../src/domain/clients/touchpoint.ts'
import { FOREVER, type Instant } from '../../src/domain/time.ts'
import { daysAgo, newClient, newContact, newTouchpoint } from './facts.ts'

/** When a fact was written down, and until when it was believed. */
export type Believed = { recordedAt?: Instant; retiredAt?: Instant }

const believed = ({ recordedAt = daysAgo(365), retiredAt = FOREVER }: Believed) => ({
  recorded_at: new Date(recordedAt),
  retired_at: new Date(retiredAt)
})

const instant = (at: Instant | null) => (at === null ? null : new Date(at))

/**
 * Writes one workspace's book straight into the tables, with any past: what was recorded when, and what was
 * believed until when. Ids are made up and returned.
 */
export async function createBook(
  url: string,
  workspace: { slackTeamId?: string | null; timeZone?: string } = {}
) {
  const pool = new pg.Pool({ connectionString: url, max: 1 })
  /** Apart, because inside a transaction PostgreSQL keeps showing the activity of its first look. */
  const watcher = new pg.Pool({ connectionString: url, max: 1 })
  // A pool says that it has ended before its connections have, and dropping the database may catch one of them.
  for (const each of [pool, watcher]) each.on('error', () => undefined)
  const workspaceId = randomUUID()

  async function insert(table: string, row: Record<string, unknown>): Promise<void> {
    const columns = Object.keys(row)
    const places = columns.map((_, index) => `$${index + 1}`)
    await pool.query(`INSERT INTO ${table} (${columns}) VALUES (${places})`, Object.values(row))
  }

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
      owner_id: details.ownerId,
      backup_id: details.backupId,
      annual_revenue: details.annualRevenue?.amount,
      currency: details.annualRevenue?.currency,
      check_in_days: details.checkInDays,
      executive_days: details.executiveDays,
      archived_at: instant(details.archivedAt)
    })

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

  await insert('workspace', {
    id: workspaceId,
    slack_team_id: workspace.slackTeamId === undefined ? `T${workspaceId}` : workspace.slackTeamId,
    name: 'Test workspace',
    time_zone: workspace.timeZone ?? 'UTC',
    currency: 'EUR'
  })

  return {
    workspaceId,
    close: async () => {
      await pool.end()
      await watcher.end()
    },
    /** For what the functions below do not write. */
    query: async (sql: string, values: unknown[] = []) => (await pool.query(sql, values)).rows,

    /** How many sessions on this database wait for a lock. */
    waiting: async (): Promise<number> =>
      (
        await watcher.query(
          "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
        )
      ).rows.length,

    /** One of us; with `isFromFile` somebody whom only a file has named and Slack has not described. */
    async teammate(
      name: string,
      of: { slackUserId?: string; email?: string; isActive?: boolean; isFromFile?: boolean } = {}
    ) {
      const id = randomUUID()
      await insert('teammate', {
        id,
        workspace_id: workspaceId,
        name,
        slack_user_id: of.slackUserId ?? null,
        email: of.email ?? null,
        is_active: of.isActive ?? true,
        refreshed_at: of.isFromFile === true ? null : instant(daysAgo(1))
      })
      return id
    },

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
      clientVersion(clientId, newClient(name, details), details),

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
    contactVersion: (
      clientId: string,
      contactId: string,
      name: string,
      details: Partial<ContactDetails> & Believed
    ) => contactVersion(clientId, contactId, newContact(name, details), details),

    async touchpoint(
      clientId: string,
      details: Partial<TouchpointDetails> & Believed & { sourceKey?: string }
    ) {
      const id = randomUUID()
      const { sourceKey = id, recordedAt, retiredAt, ...said } = details
      const touchpoint = newTouchpoint(said)
      await insert('touchpoint', {
        id,
        workspace_id: workspaceId,
        client_id: clientId,
        source_key: sourceKey,
        ...believed({ recordedAt: recordedAt ?? touchpoint.occurredAt, retiredAt: retiredAt ?? FOREVER }),
        occurred_at: instant(touchpoint.occurredAt),
        kind: touchpoint.kind,
        contact_ids: touchpoint.contactIds,
        teammate_ids: touchpoint.teammateIds,
        summary: touchpoint.summary,
        sentiment: touchpoint.sentiment,
        next_step: touchpoint.nextStep,
        next_step_on: touchpoint.nextStepOn
      })
      return id
    },

    contract: (clientId: string, endsOn: string, details: Believed & { optionOn?: string } = {}) =>
      insert('contract', {
        id: randomUUID(),
        workspace_id: workspaceId,
        client_id: clientId,
        source_key: randomUUID(),
        ...believed(details),
        ends_on: endsOn,
        option_on: details.optionOn ?? null,
        renewal: 'open'
      }),

    loss: (clientId: string, lostOn: string, details: Believed & { wonBackOn?: string } = {}) =>
      insert('loss', {
        id: randomUUID(),
        workspace_id: workspaceId,
        client_id: clientId,
        source_key: randomUUID(),
        ...believed(details),
        lost_on: lostOn,
        won_back_on: details.wonBackOn ?? null,
        reasons: []
      })
  }
}

export type Book = Awaited<ReturnType<typeof createBook>>
