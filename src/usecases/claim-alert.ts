import { type Asker, isOneOfUs, type Teammate, type Workspace } from '../domain/clients/teammate.ts'
import { mayAtClient } from '../domain/permissions.ts'
import type { Instant } from '../domain/time.ts'
import type { Access } from './access-ports.ts'
import { admit, type Turned } from './admit.ts'
import type { Directory } from './ports.ts'
import type { Entry, Records } from './record-ports.ts'

/** What claiming touches. */
export interface ClaimPorts {
  access: Access
  records: Records
  directory: Directory
}

/** An alert, by its client and cause. */
export interface AlertRef {
  clientId: string
  cause: string
}

/** How it went; `taken` says who has the alert, by name. */
export type Claimed = { kind: 'claimed' | 'released' } | { kind: 'taken'; by: string } | Turned

/**
 * Takes an alert on for the asker. Whoever comes second is told who was first, as long as that one is still with us; taking it on twice is
 * the same as once.
 */
export async function claimAlert(
  ports: ClaimPorts,
  workspace: Workspace,
  asker: Asker,
  alert: AlertRef,
  now: Instant
): Promise<Claimed> {
  const { clientId, cause } = alert
  const admission = await admit(ports, workspace, asker, clientId, 'claim', now)
  if (admission.kind !== 'admitted') return admission
  const { records } = ports
  const { workspaceId, teammateId } = asker
  const claim = { byId: teammateId, claimedAt: now, releasedAt: null }
  const sourceKey = keyOf(alert)
  const added = await records.add(
    workspaceId,
    'claim',
    { clientId, sourceKey, details: { cause, ...claim } },
    teammateId,
    now
  )
  if (added.kind === 'unknown_client') return { kind: 'gone' }
  if (added.kind === 'added') return { kind: 'claimed' }
  const known = await records.one(workspaceId, 'claim', sourceKey)
  if (known === null) return { kind: 'gone' }
  if (known.details.releasedAt === null) {
    const holder = await holderOf(ports, asker, known)
    if (holder !== undefined && isOneOfUs(holder)) return heldBy(holder, asker)
  }
  const change = { sourceKey, revision: known.revision, changes: claim }
  const revised = await records.revise(workspaceId, 'claim', change, teammateId, now)
  if (revised.kind === 'changed_meanwhile') return heldBy(await holderOf(ports, asker, revised.entry), asker)
  return revised.kind === 'gone' ? { kind: 'gone' } : { kind: 'claimed' }
}

/** Gives an alert back: whoever took it on, or anybody who may snooze it, for people fall ill. */
export async function releaseAlert(
  ports: ClaimPorts,
  workspace: Workspace,
  asker: Asker,
  alert: AlertRef,
  now: Instant
): Promise<Claimed> {
  const admission = await admit(ports, workspace, asker, alert.clientId, 'claim', now)
  if (admission.kind !== 'admitted') return admission
  const { workspaceId, teammateId } = asker
  const known = await ports.records.one(workspaceId, 'claim', keyOf(alert))
  if (known === null || known.details.releasedAt !== null) return { kind: 'released' }
  if (known.details.byId !== teammateId && !mayAtClient(admission.standing, 'snooze'))
    return heldBy(await holderOf(ports, asker, known), asker)
  const change = { ...known, changes: { releasedAt: now } }
  const revised = await ports.records.revise(workspaceId, 'claim', change, teammateId, now)
  if (revised.kind !== 'changed_meanwhile') return { kind: 'released' }
  return heldBy(await holderOf(ports, asker, revised.entry), asker)
}

/** One row for each alert, so that of two people one is first. */
function keyOf({ clientId, cause }: AlertRef): string {
  return `claim:${clientId}:${cause}`
}

async function holderOf(
  { directory }: ClaimPorts,
  { workspaceId }: Asker,
  { details: { byId } }: Entry<'claim'>
): Promise<Teammate | undefined> {
  const [holder] = await directory.teammates(workspaceId, [byId])
  return holder
}

function heldBy(holder: Teammate | undefined, { teammateId }: Asker): Claimed {
  if (holder?.id === teammateId) return { kind: 'claimed' }
  return { kind: 'taken', by: holder?.name ?? 'Somebody else' }
}
