import type { ClientRef } from '../domain/clients/client.ts'
import type { Asker, Workspace } from '../domain/clients/teammate.ts'
import type { Instant } from '../domain/time.ts'
import type { Access } from './access-ports.ts'
import { admit, type Turned } from './admit.ts'
import type { Confirmations } from './confirmation-ports.ts'

/** How it went; `confirmed_before` under the same key. */
export type Confirmed = { kind: 'confirmed' | 'confirmed_before'; client: ClientRef } | Turned

/** Notes that the asker has looked over what is on record about a client, and that it is right as it is. Once per `sourceKey`. */
export async function confirmClient(
  ports: { access: Access; confirmations: Confirmations },
  workspace: Workspace,
  asker: Asker,
  { clientId, sourceKey }: { clientId: string; sourceKey: string },
  now: Instant
): Promise<Confirmed> {
  const admission = await admit(ports, workspace, asker, clientId, 'confirm', now)
  if (admission.kind !== 'admitted') return admission
  const { workspaceId, teammateId: byId } = asker
  const isNew = await ports.confirmations.add(workspaceId, { clientId, sourceKey, byId }, now)
  return { kind: isNew ? 'confirmed' : 'confirmed_before', client: admission.client }
}
