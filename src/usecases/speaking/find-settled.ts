import type { Workspace } from '../../domain/clients/teammate.ts'
import type { Instant } from '../../domain/time.ts'
import type { MessagePlace } from '../ledger-ports.ts'
import type { SaidMessages } from '../said-ports.ts'
import type { ComposeNudgesPorts } from './compose-nudges.ts'
import { nudgeParts } from './nudge-parts.ts'
import type { SeenTo } from './nudge-words.ts'
import { readerOf } from './reader-of.ts'

/** What finding out about one nudge touches. */
export type FindSettledPorts = ComposeNudgesPorts & {
  said: Pick<SaidMessages, 'at' | 'outdate'>
}

/**
 * What became of one thing that the message at a place says, if it is seen to; null where it is still to be done, or is not there. The
 * message, which says something else, is told anew from then on.
 */
export async function findSettled(
  ports: FindSettledPorts,
  workspace: Workspace,
  place: MessagePlace,
  nudgeId: string,
  now: Instant
): Promise<SeenTo | null> {
  const { said, nudges } = ports
  const delivery = await said.at(workspace.id, place)
  if (delivery === null || delivery.sentAt === null) return null
  const [riding, found] = await Promise.all([
    nudges.onDelivery(workspace.id, delivery.id),
    readerOf(ports, workspace, delivery.recipient, now)
  ])
  const pressed = riding.filter(({ id }) => id === nudgeId)
  if (found === null) return null
  const told = { ...found, toldAt: delivery.sentAt, isSaid: true, isWhole: delivery.kind === 'plan' }
  const [part] = await nudgeParts(ports, workspace, pressed, told, now)
  if (part === undefined || !('settled' in part)) return null
  await said.outdate(workspace.id, delivery.id, now)
  return part.settled
}
