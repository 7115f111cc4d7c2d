import type { Assessment } from '../../domain/assessment/assessment.ts'
import { dayIn } from '../../domain/calendar.ts'
import type { Workspace } from '../../domain/clients/teammate.ts'
import type { Instant } from '../../domain/time.ts'
import { beginningOf } from '../../domain/wall-clock.ts'
import type { Agendas } from '../agenda-ports.ts'
import { roleOf } from '../identify-asker.ts'
import type { Delivery } from '../ledger-ports.ts'
import type { ListPorts } from '../list-clients.ts'
import type { Nudges } from '../nudge-ports.ts'
import type { People } from '../people-ports.ts'
import { showHome } from '../show-home.ts'
import { type AssessedPorts, assessedAt } from './assessed-at.ts'
import { causeAt } from './cause-at.ts'
import { type Composed, OUT_OF_REACH, type TakenOver } from './composed.ts'
import { inPlaces } from './in-places.ts'
import { type NudgePart, type NudgePartsPorts, nudgeParts } from './nudge-parts.ts'
import type { ToldItems } from './nudge-words.ts'
import { PLAN_PARTS, type PlanPart, plannedMoment, readPlannedMoment } from './planned-moment.ts'
import { readerOf } from './reader-of.ts'
import { weekOf } from './week-of.ts'
import { withMoves } from './with-moves.ts'

/** How a client stands. */
type PlannedClient = Pick<Assessment, 'level' | 'score'>

/** The week of one person; each alert is in one of the parts, and keeps its place when it is settled. */
export interface PlanWords extends Record<PlanPart, ToldItems> {
  kind: 'plan'
  /** The clients of `calls`, by id; without those that have no score. */
  clients: ReadonlyMap<string, PlannedClient>
  /** How many things are left out because the reader was told of them on the same day. */
  toldToday: number
  /** In which days begin. */
  timeZone: string
}

/** What composing a plan takes. */
export type ComposePlanPorts = ListPorts &
  NudgePartsPorts &
  AssessedPorts & {
    agendas: Agendas
    people: People
    nudges: Pick<Nudges, 'carry' | 'onDelivery' | 'toldBetween'>
  }

/**
 * What the plan of somebody's week comes to. None is said when nothing is due, or when all of it was said that day. One that stands in
 * Slack tells what became of what it said, and nothing else.
 */
export async function composePlan(
  ports: ComposePlanPorts,
  workspace: Workspace,
  delivery: Delivery,
  now: Instant
): Promise<Composed<PlanWords> | TakenOver> {
  const { id, recipient, period, sentAt } = delivery
  const found = await readerOf(ports, workspace, recipient, now)
  if (found === null) return { kind: 'unreachable', reason: OUT_OF_REACH }
  const { reader } = found
  const at = sentAt ?? now
  const morning = beginningOf(dayIn(workspace.timeZone, at), workspace.timeZone)
  const told = await ports.nudges.toldBetween(workspace.id, recipient, morning, at)
  if (sentAt === null) {
    const asker = { workspaceId: workspace.id, teammateId: reader.id, role: roleOf(reader) }
    const home = await showHome(ports, workspace, asker, 'all', now)
    const week = weekOf(home, told, dayIn(workspace.timeZone, now))
    const planned = PLAN_PARTS.flatMap((part) =>
      week[part].map(({ client, cause }, place) => {
        return {
          clientId: client.id,
          cause,
          moment: plannedMoment(period, part, place),
          teammateId: reader.id
        }
      })
    )
    if (!(await ports.nudges.carry(workspace.id, delivery, planned, now))) return { kind: 'taken_over' }
  }
  const riding = await ports.nudges.onDelivery(workspace.id, id)
  const isSaid = sentAt !== null
  const all = await nudgeParts(ports, workspace, riding, { ...found, toldAt: at, isSaid, isWhole: true }, now)
  const parts = all.filter(({ kind }) => isSaid || kind === 'open')
  if (!isSaid && parts.length === 0)
    return { kind: 'nothing', reason: 'Nothing is due that was not said that day' }
  const placed = (part: PlanPart) => withMoves(ports, workspace, inPlaces(partsOf(parts, part)))
  const [calls, due, waiting] = await Promise.all([placed('calls'), placed('due'), placed('waiting')])
  return {
    kind: 'say',
    words: {
      kind: 'plan',
      calls,
      due,
      waiting,
      clients: await standings(ports, workspace, calls, now),
      toldToday: new Set(told.map(causeAt)).size,
      timeZone: workspace.timeZone
    },
    clientIds: [...new Set(parts.map(({ nudge }) => nudge.clientId))]
  }
}

/** Those of one part, in the order in which they were said. */
function partsOf(parts: readonly NudgePart[], wanted: PlanPart): NudgePart[] {
  return parts
    .flatMap((part) => {
      const planned = readPlannedMoment(part.nudge.moment)
      return planned?.part === wanted ? [{ part, place: planned.place }] : []
    })
    .sort((a, b) => a.place - b.place)
    .map(({ part }) => part)
}

async function standings(
  ports: ComposePlanPorts,
  workspace: Workspace,
  { items }: ToldItems,
  now: Instant
): Promise<Map<string, PlannedClient>> {
  const ids = items.map(({ alert }) => alert.client.id)
  const all = await Promise.all(ids.map((id) => assessedAt(ports, workspace, id, now)))
  return new Map(all.flatMap((one) => (one === null ? [] : [[one.client.id, one]])))
}
