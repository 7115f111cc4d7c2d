import type { Workspace } from '../../domain/clients/teammate.ts'
import type { Instant } from '../../domain/time.ts'
import type { Delivery, DeliveryKind } from '../ledger-ports.ts'
import { type BrokenPorts, composeBroken } from './broken-destination.ts'
import { composeDigest, type DigestPorts } from './compose-digest.ts'
import { type ComposeNudgesPorts, composeNudges } from './compose-nudges.ts'
import { composePlan } from './compose-plan.ts'
import type { Composed } from './composed.ts'
import type { Words } from './words.ts'

/** What composing takes. */
export type ComposePorts = DigestPorts & ComposeNudgesPorts & Parameters<typeof composePlan>[0] & BrokenPorts

type Composer = (
  ports: ComposePorts,
  workspace: Workspace,
  delivery: Delivery,
  now: Instant
) => Promise<Composed<Words>>

/** Who finds the words of each kind of message, as things are when it goes out, and looks whether its reader is still there. */
const COMPOSERS: Readonly<Record<DeliveryKind, Composer>> = {
  nudges: composeNudges,
  plan: composePlan,
  digest: composeDigest,
  digest_more: composeDigest,
  digest_copy: composeDigest,
  broken_destination: composeBroken
}

/** Finds the words of a message. */
export const composeDelivery: Composer = (ports, workspace, delivery, now) =>
  COMPOSERS[delivery.kind](ports, workspace, delivery, now)
