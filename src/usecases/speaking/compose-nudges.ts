import { compareAlerts } from '../../domain/attention/alert.ts'
import type { Workspace } from '../../domain/clients/teammate.ts'
import { standInFor } from '../../domain/manners/reach.ts'
import type { Instant } from '../../domain/time.ts'
import type { Covers } from '../cover-ports.ts'
import type { Delivery } from '../ledger-ports.ts'
import type { NudgeOnMessage, Nudges } from '../nudge-ports.ts'
import type { People } from '../people-ports.ts'
import type { AssessedPorts } from './assessed-at.ts'
import { causeAt } from './cause-at.ts'
import { type Composed, OUT_OF_REACH } from './composed.ts'
import { inPlaces } from './in-places.ts'
import { type NudgePart, type NudgePartsPorts, nudgeParts } from './nudge-parts.ts'
import type { NudgesWords } from './nudge-words.ts'
import { type Reader, readerOf } from './reader-of.ts'
import { withMoves } from './with-moves.ts'

/** What composing nudges takes. */
export type ComposeNudgesPorts = NudgePartsPorts &
  AssessedPorts & {
    nudges: Pick<Nudges, 'onDelivery'>
    people: People
    covers: Covers
  }

/**
 * What a message about clients comes to. Before it went out, only what is still this person's to do is said. One that stands in Slack
 * tells besides what was seen to since; it says the same however often it is composed.
 */
export async function composeNudges(
  ports: ComposeNudgesPorts,
  workspace: Workspace,
  delivery: Delivery,
  now: Instant
): Promise<Composed<NudgesWords>> {
  const [riding, found] = await Promise.all([
    ports.nudges.onDelivery(workspace.id, delivery.id),
    readerOf(ports, workspace, delivery.recipient, now)
  ])
  const isSaid = delivery.sentAt !== null
  if (found === null || (!isSaid && isAway(found))) return { kind: 'unreachable', reason: OUT_OF_REACH }
  const toldAt = delivery.sentAt ?? delivery.slotAt
  const told = { ...found, toldAt, isSaid, isWhole: false }
  const all = await nudgeParts(ports, workspace, speaking(riding, delivery.sentAt), told, now)
  const parts = all.filter(({ kind }) => isSaid || kind === 'open').sort(comparePlaces)
  const isForOthers = ({ kind }: NudgePart) => kind === 'hidden' || kind === 'handed_over'
  const forOthers = isSaid ? [] : all.filter(isForOthers).map(({ nudge }) => nudge.id)
  const { items, settled } = await withMoves(ports, workspace, inPlaces(parts))
  if (items.length === 0 && !isSaid) {
    if (forOthers.length > 0) return { kind: 'unreachable', reason: OUT_OF_REACH }
    return { kind: 'nothing', reason: 'Everything was seen to before it was said' }
  }
  return {
    kind: 'say',
    words: { kind: 'nudges', items, settled, timeZone: workspace.timeZone },
    clientIds: [...new Set(items.map(({ alert }) => alert.client.id))],
    forOthers
  }
}

/** What was said has its place by what it was then, whatever became of it; what is on record no more comes last. */
function comparePlaces(a: NudgePart, b: NudgePart): number {
  const [one, other] = [a, b].map((part) => part.was ?? (part.kind === 'open' ? part.item.alert : null))
  return one && other ? compareAlerts(one, other) : Number(!one) - Number(!other)
}

/** Whether somebody else sees to their clients today, as far as anybody can. */
function isAway({ reader, crew }: Reader): boolean {
  const standIn = standInFor(reader, crew)
  return standIn !== null && standIn.colleague.id !== reader.id
}

/** Each cause once, at its latest moment; without what was seen to before the message went out, for that it never said. */
function speaking(riding: readonly NudgeOnMessage[], sentAt: Instant | null): NudgeOnMessage[] {
  const said = riding.filter(({ settled }) => settled === null || sentAt === null || settled.at >= sentAt)
  const latest = new Map(said.map((nudge) => [causeAt(nudge), nudge]))
  return [...latest.values()]
}
