import type { Asker, Workspace } from '../domain/clients/teammate.ts'
import type { Instant } from '../domain/time.ts'
import type { Access } from './access-ports.ts'
import { type Admission, admit } from './admit.ts'

/**
 * Whether the asker may have somebody keep a relationship at a client, which makes them part of its team. Null when nobody new is
 * named: `present` is whoever keeps it now, null also where that gives no standing.
 */
export async function mayNameCounterpart(
  ports: { access: Access },
  workspace: Workspace,
  asker: Asker,
  { clientId, present, chosen }: { clientId: string; present: string | null; chosen: string | null },
  now: Instant
): Promise<Exclude<Admission, { kind: 'admitted' }> | null> {
  if (chosen === null || chosen === present) return null
  const admission = await admit(ports, workspace, asker, clientId, 'name_counterpart', now)
  return admission.kind === 'admitted' ? null : admission
}
