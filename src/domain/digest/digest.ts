import type { DayNumber } from '../calendar.ts'
import { dependenceLine } from './dependence-line.ts'
import { compareStakes, type DigestClient, isAtRisk } from './digest-client.ts'
import type { DueItem } from './due-item.ts'
import { type LevelChange, levelChanges } from './level-changes.ts'
import { type FollowedClient, type Outcome, outcomeOf } from './outcome.ts'

/** As many clients as a digest lists, and as many changes of level and things due as it names. The thread has the rest. */
export const LISTED = 7
const DUE = 5

/** As many as the thread has room for; what is beyond is counted. */
const [MORE_LISTED, MORE_CHANGES] = [30, 20]

/** What is to be done next at a client. */
export type NextAction = { action: string; dueDay: DayNumber | null; ownerName: string | null }

/** A client that a digest lists, with one reason and one thing to do. */
export type ListedClient = DigestClient & { next: (NextAction & { isOverdue: boolean }) | null }

/** A book, or a segment of it, as its digest sees it. */
export type DigestBook = {
  /** Empty for the whole book. */
  segment: string
  /** The day on which it is due, where the digest appears. */
  day: DayNumber
  /** The day on which the last one was due. */
  sinceDay: DayNumber
  /** Whether it is said long after that. */
  isLate: boolean
  /** All that its readers may see. */
  clients: readonly DigestClient[]
  /** The workspace's, in which stakes are compared. ISO 4217. */
  currency: string
  /** What is planned at clients, by client id. */
  planned: ReadonlyMap<string, NextAction>
  /** What the last digest listed. */
  followed: readonly FollowedClient[]
  due: readonly DueItem[]
  /** Whether its readers may see on whom the revenue depends. */
  hasDependence: boolean
}

/** What a digest says. */
export type Digest = {
  segment: string
  day: DayNumber
  sinceDay: DayNumber
  isLate: boolean
  /** How many clients it is about, and how many of them are at risk or worse. */
  clients: number
  atRisk: number
  changes: LevelChange[]
  moreChanges: number
  /** By what is at stake. */
  listed: ListedClient[]
  moreListed: number
  followed: Outcome[]
  due: DueItem[]
  moreDue: number
  dependence: string | null
}

/** What did not fit into a digest, for its thread. */
export type DigestRest = {
  changes: LevelChange[]
  listed: DigestClient[]
  /** How many more changes and clients at risk there are beyond these. */
  beyond: { changes: number; listed: number }
}

/** The clients of a digest that are at risk or worse, by what is at stake. */
export function rankAtRisk(clients: readonly DigestClient[], currency: string): DigestClient[] {
  return clients.filter(isAtRisk).sort(compareStakes(currency))
}

/** What the digest of a book says. */
export function digestOf(book: DigestBook): Digest {
  const { segment, day, sinceDay, isLate, clients, currency, planned, followed, due, hasDependence } = book
  const changes = levelChanges(clients, currency)
  const ranked = rankAtRisk(clients, currency)
  const listed = ranked.slice(0, LISTED).map((client) => ({ ...client, next: nextAt(client, planned, day) }))
  return {
    segment,
    day,
    sinceDay,
    isLate,
    clients: clients.length,
    atRisk: ranked.length,
    changes: changes.slice(0, LISTED),
    moreChanges: Math.max(0, changes.length - LISTED),
    listed,
    moreListed: ranked.length - listed.length,
    followed: followed.map(outcomeOf),
    due: due.slice(0, DUE),
    moreDue: Math.max(0, due.length - DUE),
    dependence: hasDependence ? dependenceLine(clients) : null
  }
}

/** What the thread of a digest says that has listed these clients; null when all fitted. */
export function restOf(
  { clients, currency }: Pick<DigestBook, 'clients' | 'currency'>,
  listedIds: ReadonlySet<string>
): DigestRest | null {
  const changes = levelChanges(clients, currency).slice(LISTED)
  const listed = rankAtRisk(clients, currency).filter(({ id }) => !listedIds.has(id))
  if (changes.length + listed.length === 0) return null
  return {
    changes: changes.slice(0, MORE_CHANGES),
    listed: listed.slice(0, MORE_LISTED),
    beyond: {
      changes: Math.max(0, changes.length - MORE_CHANGES),
      listed: Math.max(0, listed.length - MORE_LISTED)
    }
  }
}

function nextAt(
  { id, nextStep }: DigestClient,
  planned: DigestBook['planned'],
  today: DayNumber
): ListedClient['next'] {
  const plan = planned.get(id)
  if (plan !== undefined) return { ...plan, isOverdue: plan.dueDay !== null && plan.dueDay < today }
  return nextStep === null ? null : { action: nextStep, dueDay: null, ownerName: null, isOverdue: false }
}
