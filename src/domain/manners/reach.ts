import { type CoverDetails, isCovering } from '../clients/cover.ts'
import type { Teammate } from '../clients/teammate.ts'
import type { CalendarDate } from '../time.ts'

/** A teammate, as far as telling them something is concerned. */
export type Colleague = Pick<
  Teammate,
  'id' | 'name' | 'slackUserId' | 'isActive' | 'isOutsider' | 'isLead' | 'isAdmin'
>

/** Who is there to be told about a client, on a day. */
export type Crew = {
  colleagues: readonly Colleague[]
  covers: readonly CoverDetails[]
  /** By which covers begin and end. */
  today: CalendarDate
  /** Whether somebody may see the client. */
  maySee(teammateId: string): boolean
}

/** Why somebody cannot be told, in words; null when they can. */
export function whyOutOfReach(colleague: Colleague, crew: Crew): string | null {
  const { id, name, slackUserId, isActive, isOutsider } = colleague
  if (!isActive) return `${name} has left Slack`
  if (slackUserId === null) return `${name} is not in Slack`
  if (isOutsider) return `${name} is a guest`
  return crew.maySee(id) ? null : `${name} may not see this client`
}

/** Somebody to tell, and those they cover for: the last first. */
export type StandIn = { colleague: Colleague; coversFor: readonly Colleague[] }

/**
 * Who is told instead of somebody on the day: themselves unless they are away, else whoever covers for them, or for those in turn; null
 * when nobody along the way can be told. Where several cover, the one with the lowest id comes first; covers that run in a circle end.
 */
export function standInFor(colleague: Colleague, crew: Crew): StandIn | null {
  return standIn(colleague, crew, [], new Set())
}

function standIn(
  colleague: Colleague,
  crew: Crew,
  coversFor: readonly Colleague[],
  asked: Set<Colleague>
): StandIn | null {
  if (asked.has(colleague)) return null
  asked.add(colleague)
  const delegates = delegatesOf(colleague, crew)
  if (delegates.length === 0) return whyOutOfReach(colleague, crew) === null ? { colleague, coversFor } : null
  for (const delegate of delegates) {
    const found = standIn(delegate, crew, [colleague, ...coversFor], asked)
    if (found !== null) return found
  }
  return null
}

function delegatesOf({ id }: Colleague, { covers, today, colleagues }: Crew): Colleague[] {
  const held = covers.filter((cover) => cover.awayId === id && isCovering(cover, today))
  return inOrder(colleagues.filter((other) => held.some(({ delegateId }) => delegateId === other.id)))
}

/** The same order each time, by id, so that a repeated look tells the same people. */
export function inOrder<One extends { id: string }>(people: readonly One[]): One[] {
  return [...people].sort((a, b) => (a.id < b.id ? -1 : 1))
}
