import type { JudgementDetails } from '../domain/clients/judgement.ts'
import type { Asker, Workspace } from '../domain/clients/teammate.ts'
import type { Instant } from '../domain/time.ts'
import type { Access } from './access-ports.ts'
import { admit, type Turned } from './admit.ts'
import type { Records } from './record-ports.ts'

/** How somebody feels about a client, 1 (bad) to 5. */
export interface Pulse {
  clientId: string
  pulse: number
  note: string | null
}

/** Puts a pulse on record, once per `sourceKey`. */
export async function givePulse(
  ports: { access: Access; records: Records },
  workspace: Workspace,
  asker: Asker,
  { clientId, pulse, note }: Pulse,
  sourceKey: string,
  now: Instant
): Promise<{ kind: 'added' | 'already_added' } | Turned> {
  const admission = await admit(ports, workspace, asker, clientId, 'judge', now)
  if (admission.kind !== 'admitted') return admission
  const details: JudgementDetails = {
    kind: 'pulse',
    madeAt: now,
    byId: asker.teammateId,
    pulse,
    service: null,
    engagement: null,
    trust: null,
    level: null,
    note,
    expiresOn: null
  }
  const entry = { clientId, sourceKey, details }
  const added = await ports.records.add(asker.workspaceId, 'judgement', entry, asker.teammateId, now)
  return added.kind === 'unknown_client' ? { kind: 'gone' } : { kind: added.kind }
}
