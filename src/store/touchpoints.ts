import type { ClientRef } from '../domain/clients/client.ts'
import type { Instant } from '../domain/time.ts'
import type { NewCheckin, Touchpoints } from '../usecases/ports.ts'
import { assertBelongs } from './belonging.ts'
import { day, forever, timestamp } from './bitemporal.ts'
import { lockClient } from './client-lock.ts'
import { contactNamed } from './contact-named.ts'
import type { Database, Transaction } from './database.ts'
import { isUniqueViolation } from './errors.ts'

type Outcome = Awaited<ReturnType<Touchpoints['log']>>

/** Creates the repository that logs check-ins. */
export function createTouchpoints(db: Database): Touchpoints {
  return {
    async log(workspaceId, checkin, by, now) {
      const logOnce = () => db.transaction((tx) => log(tx, workspaceId, checkin, by, now))
      try {
        return await logOnce()
      } catch (error) {
        // The same key for another client, at the same moment: it is there now, and the second look finds it.
        if (!isUniqueViolation(error)) throw error
        return logOnce()
      }
    }
  }
}

async function log(
  tx: Transaction,
  workspaceId: string,
  { clientId, sourceKey, touchpoint, newContact, permalink }: NewCheckin,
  by: string,
  now: Instant
): Promise<Outcome> {
  const client = await lockClient(tx, workspaceId, clientId)
  if (client === null) return { kind: 'unknown_client' }
  const earlier = await loggedAs(tx, workspaceId, sourceKey)
  if (earlier !== null) return { kind: 'already_logged', client: earlier }

  await assertBelongs(tx, workspaceId, clientId, touchpoint.contactIds, [...touchpoint.teammateIds, by])
  const met = newContact && (await contactNamed(tx, workspaceId, clientId, newContact, by, now))
  await tx.touchpoint.create({
    data: {
      ...touchpoint,
      workspaceId,
      clientId,
      sourceKey,
      permalink,
      contactIds: [...new Set([...touchpoint.contactIds, ...(met === null ? [] : [met.contactId])])],
      teammateIds: [...new Set(touchpoint.teammateIds)],
      occurredAt: timestamp(touchpoint.occurredAt),
      nextStepOn: day(touchpoint.nextStepOn),
      recordedAt: timestamp(now),
      recordedBy: by
    },
    select: { id: true }
  })
  return { kind: 'logged', client }
}

/** The client that a key was logged for, also when the entry has been corrected or taken back since. */
async function loggedAs(tx: Transaction, workspaceId: string, sourceKey: string): Promise<ClientRef | null> {
  const [client] = await tx.$queryRaw<ClientRef[]>`
    select v.client_id as id, v.name
    from touchpoint t join client_version v on v.client_id = t.client_id and v.retired_at = ${forever}
    where t.workspace_id = ${workspaceId}::uuid and t.source_key = ${sourceKey}
    limit 1`
  return client ?? null
}
