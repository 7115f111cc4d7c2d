import type { Instant } from '../domain/time.ts'
import type { Delivery, MessagePlace } from './ledger-ports.ts'

/** A message that stands in Slack and says something that is so no more. */
export interface OutdatedMessage {
  delivery: Delivery
  place: MessagePlace
  /** The state in which it was found; goes back when it has been told anew. */
  seen: string
}

/** The messages that the bot has said by itself and that stand in Slack. */
export interface SaidMessages {
  /** The one at a place; null when it is none of these. */
  at(workspaceId: string, place: MessagePlace): Promise<Delivery | null>
  /**
   * Takes messages that are to be told anew, the longest waiting first. Nobody else gets them before `until`; those that are not `retold`
   * by then are taken again.
   */
  outdated(workspaceId: string, limit: number, until: Instant, now: Instant): Promise<OutdatedMessage[]>
  /** Notes that a message says something that is so no more: it is to be told anew at once. */
  outdate(workspaceId: string, id: string, now: Instant): Promise<void>
  /** Notes that a message says what is so. When something changed since it was `seen`, it is to be told once more. */
  retold(workspaceId: string, id: string, seen: string, now: Instant): Promise<void>
}
