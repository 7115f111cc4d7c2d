import type { Workspace } from '../../domain/clients/teammate.ts'
import type { Instant } from '../../domain/time.ts'
import type { Messenger } from '../messenger-ports.ts'
import type { OutdatedMessage, SaidMessages } from '../said-ports.ts'
import { type ComposeNudgesPorts, composeNudges } from './compose-nudges.ts'
import { type ComposePlanPorts, composePlan, type PlanWords } from './compose-plan.ts'
import type { NudgesWords } from './nudge-words.ts'

/** What telling messages anew touches. */
export type RetellPorts = ComposeNudgesPorts &
  ComposePlanPorts & {
    said: SaidMessages
    update: Messenger<NudgesWords | PlanWords>['update']
  }

/** Well below the fifty changes a minute that Slack takes. */
const BATCH = 20

/** Whoever took messages and never came back has them taken by others after so long; so long a failure is left alone too. */
const AGAIN_MS = 120_000

/**
 * Changes messages in their places in Slack, so that they say what has become of that which they speak of. Those that fail are told with
 * a later call; the first fault is thrown once the others have had their turn. Telling one twice is the same as once.
 */
export async function retellNudges(ports: RetellPorts, workspace: Workspace, now: Instant): Promise<void> {
  const outdated = await ports.said.outdated(workspace.id, BATCH, now + AGAIN_MS, now)
  const ends = await Promise.allSettled(outdated.map((message) => retell(ports, workspace, message, now)))
  const failed = ends.find((end) => end.status === 'rejected')
  if (failed !== undefined) throw failed.reason
}

async function retell(
  ports: RetellPorts,
  workspace: Workspace,
  { delivery, place, seen }: OutdatedMessage,
  now: Instant
): Promise<void> {
  const compose = delivery.kind === 'plan' ? composePlan : composeNudges
  const composed = await compose(ports, workspace, delivery, now)
  // Whoever has left reads it no more; a message that somebody removed is left alone.
  if (composed.kind === 'say') await ports.update(place, composed.words)
  await ports.said.retold(workspace.id, delivery.id, seen, now)
}
