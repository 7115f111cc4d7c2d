import type { ClientRecord, ClientRef } from '../../domain/clients/client.ts'
import { foldName, nameKeys } from '../../domain/clients/names.ts'
import type { ClientVersions } from '../../usecases/version-ports.ts'
import { current } from '../bitemporal.ts'
import type { Database, Transaction } from '../database.ts'
import { isUniqueViolation } from '../errors.ts'
import { CLIENT_COLUMNS } from './columns.ts'
import { readVersion, reviseVersion, type VersionTable } from './revise-version.ts'

const CLIENTS: VersionTable = { table: 'client_version', identity: 'client_id', shapes: CLIENT_COLUMNS }

/** Creates the repository of what is known about clients. */
export function createClientVersions(db: Database): ClientVersions {
  return {
    one: (workspaceId, clientId) => readVersion<ClientRecord>(db, CLIENTS, workspaceId, clientId),
    async revise(workspaceId, change, by, now) {
      const { name } = change.changes
      const derived = name === undefined ? {} : { name_key: foldName(name) }
      try {
        return await db.transaction(async (tx) => {
          const revised = await reviseVersion(tx, CLIENTS, workspaceId, { ...change, derived }, by, now)
          if (revised.kind === 'revised') await rename(tx, workspaceId, change.id)
          return revised
        })
      } catch (error) {
        const holder = isUniqueViolation(error) ? await holderOf(db, workspaceId, change) : null
        if (holder === null) throw error
        return holder
      }
    }
  }
}

/** Brings the names that the client answers to up to date. */
async function rename(tx: Transaction, workspaceId: string, clientId: string): Promise<void> {
  const [client] = await tx.$queryRawUnsafe<{ name: string; aliases: string[] | null }[]>(
    `select v.name, v.aliases from client_version v where ${current('v').replace('$1', '$1::uuid')} and v.client_id = $2::uuid`,
    workspaceId,
    clientId
  )
  if (client === undefined) return
  const keys = nameKeys(client.name, client.aliases ?? [])
  await tx.clientName.deleteMany({ where: { workspaceId, clientId, key: { notIn: keys } } })
  await tx.clientName.createMany({
    data: keys.map((key) => ({ workspaceId, clientId, key })),
    skipDuplicates: true
  })
}

/** The client that already has the name or the channel. */
async function holderOf(
  db: Database,
  workspaceId: string,
  { id, changes }: { id: string; changes: Partial<ClientRecord> }
) {
  const sql = `select v.client_id as id, v.name, v.channel_id = $4 as "hasChannel" from client_version v
    where ${current('v')} and v.client_id <> $2 and (v.name_key = $3 or v.channel_id = $4) limit 1`
  const nameKey = changes.name === undefined ? null : foldName(changes.name)
  const [row] = await db.read<ClientRef & { hasChannel: boolean | null }>('client-holder', sql, [
    workspaceId,
    id,
    nameKey,
    changes.channelId ?? null
  ])
  if (row === undefined) return null
  const by = row.hasChannel === true ? ('channel' as const) : ('name' as const)
  return { kind: 'taken' as const, by, client: { id: row.id, name: row.name } }
}
