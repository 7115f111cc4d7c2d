import type { Instant } from '../domain/time.ts'

/** Somebody (by teammate id) says that all that is on record about a client is still true. */
interface Confirmation {
  clientId: string
  /** What makes it idempotent. */
  sourceKey: string
  byId: string
}

/** What people have looked over. */
export interface Confirmations {
  /** Keeps it once for its key. False when it is kept already, or the client or the person is not of this workspace. */
  add(workspaceId: string, confirmation: Confirmation, now: Instant): Promise<boolean>
}
