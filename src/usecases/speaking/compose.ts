import type { Workspace } from '../../domain/clients/teammate.ts'
import type { Instant } from '../../domain/time.ts'
import type { Delivery, DeliveryKind } from '../ledger-ports.ts'
import { type BrokenPorts, composeBroken } from './broken-destination.ts'
import { composeDigest, type DigestPorts } from './compose-digest.ts'
import { type ComposeNudgesPorts, composeNudges } from './compose-nudges.ts'
import { composePlan } from './compose-plan.ts'
import type { Composed, ComposedInTime, TakenOver } from './composed.ts'
import { inGoodTime } from './in-good-time.ts'
import { type PassPorts, passNudges } from './pass-nudges.ts'
import type { Words } from './words.ts'

/** What composing takes. */
export type ComposePorts = DigestPorts &
  ComposeNudgesPorts &
  PassPorts &
  Parameters<typeof composePlan>[0] &
  BrokenPorts

type Composer = (
  ports: ComposePorts,
  workspace: Workspace,
  delivery: Delivery,
  now: Instant
) => Promise<Composed<Words> | TakenOver>

/** Who finds the words of each kind of message, as things are when it goes out, and looks whether its reader is still there. */
const COMPOSERS: Readonly<Record<DeliveryKind, Composer>> = {
  nudges: composeNudges,
  plan: composePlan,
  digest: composeDigest,
  digest_more: composeDigest,
  digest_copy: composeDigest,
  broken_destination: composeBroken
}

/** Finds the words of a message that is about to go out, if this is the time for it, and passes on what it is not to say any more. */
export async function composeDelivery(
  ports: ComposePorts,
  workspace: Workspace,
  delivery: Delivery,
  now: Instant
): Promise<ComposedInTime<Words>> {
  const composed = await COMPOSERS[delivery.kind](ports, workspace, delivery, now)
  if (composed.kind === 'unreachable') return instead(ports, workspace, delivery, composed, now)
  if (composed.kind !== 'say') return composed
  const said = await inGoodTime(ports, workspace, delivery, composed, now)
  const { forOthers = [] } = composed
  if (said.kind === 'say' && forOthers.length > 0)
    await passNudges(ports, workspace, delivery, now, forOthers)
  return said
}

/** What one person can't be told concerns somebody else, or nobody: then nothing went wrong. */
async function instead(
  ports: ComposePorts,
  workspace: Workspace,
  delivery: Delivery,
  composed: Composed<Words>,
  now: Instant
): Promise<Composed<Words>> {
  switch (delivery.kind) {
    case 'nudges':
      await passNudges(ports, workspace, delivery, now)
      return { kind: 'nothing', reason: 'Somebody else is told instead' }
    case 'plan':
    case 'digest_copy':
      return { kind: 'nothing', reason: 'Its reader may not be told any more' }
    default:
      return composed
  }
}
