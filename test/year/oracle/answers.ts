import { DAY, type Instant } from '../../../src/domain/time.ts'
import type { Feedback, FeedbackSays, World } from '../world/world.ts'
import { afterWork, dayAt, startOf } from './clocks.ts'
import { KEYS } from './keys.ts'
import { type Finder, type Spell, saidAt, spell, stretches, turnsOf } from './spell.ts'

const WORKDAY = 8
/** Working days in which a complaint is to be resolved. */
const RESOLUTION = { low: 14, medium: 7, high: 3, critical: 1 }

/** Who waits for an answer, a resolution, or to be told. */
export const feedback: Finder = (client, world) =>
  client.feedback.flatMap((fact) =>
    stretches(turnsOf(fact)).flatMap(([from, until]) => {
      const says = saidAt(fact, from)
      return says === null ? [] : awaited(fact, says, from, until, world)
    })
  )

function awaited(fact: Feedback, says: FeedbackSays, from: Instant, until: Instant, world: World): Spell[] {
  const { kind, key, receivedAt } = fact
  const { respondedAt, resolvedAt, toldClientAt, respondBy, resolveBy, severity } = says
  if (resolvedAt !== null) {
    if (kind === 'request' || toldClientAt !== null) return []
    const end = Math.min(until, resolvedAt + 60 * DAY)
    return tell(KEYS.awaited(kind, key, 'told'), from, end, resolvedAt, says, world)
  }
  const end = kind === 'request' ? Math.min(until, receivedAt + 90 * DAY) : until
  if (respondedAt === null)
    return clock(KEYS.awaited(kind, key, 'response'), from, end, fact, says, respondBy, 1, world)
  if (kind === 'request' && resolveBy === null) return []
  const days = RESOLUTION[severity ?? 'medium']
  return clock(KEYS.awaited(kind, key, 'resolution'), from, end, fact, says, resolveBy, days, world)
}

/** What is agreed counts by the clock; else working time, which a day without a time begins at its end. */
function clock(
  cause: string,
  from: Instant,
  until: Instant,
  { kind, receivedAt }: Feedback,
  { ownerId }: FeedbackSays,
  agreed: Instant | null,
  days: number,
  world: World
): Spell[] {
  const day = dayAt(receivedAt)
  const start = startOf(day) === receivedAt ? startOf(day + 1) : receivedAt
  const deadline = agreed ?? afterWork(start, days * WORKDAY, world)
  const warning =
    agreed === null
      ? afterWork(start, days * WORKDAY * 0.75, world)
      : agreed - 0.25 * Math.max(0, agreed - receivedAt)
  const steps = [
    { name: 'warning', at: Math.min(warning, deadline), to: 'assignee' as const },
    { name: 'breach', at: deadline, to: 'assignee' as const },
    { name: 'escalated', at: afterWork(deadline, WORKDAY, world), to: 'escalation' as const }
  ]
  const freshDays = kind === 'complaint' ? Infinity : 30
  const more = { assigneeId: ownerId, isUrgent: true, freshDays, due: dayAt(deadline) }
  return spell(cause, from, until, 0, [], { ...more, steps })
}

function tell(
  cause: string,
  from: Instant,
  until: Instant,
  resolvedAt: Instant,
  { ownerId }: FeedbackSays,
  world: World
): Spell[] {
  const day = dayAt(afterWork(startOf(dayAt(resolvedAt) + 1), 0, world))
  const steps = [
    ['tell', 0],
    ['again', 3],
    ['still', 7],
    ['escalated', 14, 'escalation']
  ] as const
  return spell(cause, from, until, day, steps, { assigneeId: ownerId })
}
