import type { Instant } from '../domain/time.ts'

/** What a message is. */
export type DeliveryKind = 'nudges' | 'plan' | 'digest' | 'digest_more' | 'digest_copy' | 'broken_destination'

/** A message to be said once. Its key is recipient, cause and period: asked for again, it is the same. */
export interface NewDelivery {
  kind: DeliveryKind
  /** Slack user or channel id. */
  recipient: string
  /** What it is about: a digest's id, a channel; empty for nudges. */
  cause: string
  /** Which time it is about it. */
  period: string
  /** The instant of the slot that asked for it; a message speaks of things as they were due then. */
  slotAt: Instant
  notBefore: Instant
  /** The key of the delivery of the same decision in whose thread it stands, and which comes first. */
  after?: { recipient: string; cause: string; period: string }
}

export type DeliveryState = 'pending' | 'sending' | 'sent' | 'dead' | 'uncertain' | 'dropped'

/** Of those that have to be seen to; there are few. */
export type UnsaidState = Exclude<DeliveryState, 'sent' | 'dropped'>

/** A message in the ledger. */
export interface Delivery extends Omit<NewDelivery, 'after'> {
  /** Goes with the message as its metadata, and says nothing about whom it is for or about. */
  id: string
  workspaceId: string
  state: DeliveryState
  attempts: number
  /** The process that sees it through; null when none does. */
  holder: string | null
  /** Since when it may have reached Slack; null when that is impossible. */
  firstTriedAt: Instant | null
  sentAt: Instant | null
  /** Where it stands in Slack. */
  place: MessagePlace | null
  reason: string | null
  /** Where the message stands in whose thread it belongs. */
  thread: MessagePlace | null
}

/** A message as one process has taken it: others that take it over hold it by other names. */
export type HeldDelivery = Pick<Delivery, 'id' | 'holder' | 'attempts'>

export interface MessagePlace {
  channelId: string
  ts: string
}

/** One process's hold on messages. */
export interface Hold {
  owner: string
  leaseMs: number
}

/**
 * The messages that the bot says by itself. Every move from `sending` on names the holder and says whether it still held the message:
 * whoever lost it leaves it alone. Leases are kept by the database's own clock; `now` tells what is due.
 */
export interface Ledger {
  /**
   * Takes messages that are due, those not before which first: pending ones, and such as were being sent by somebody whose lease ended.
   * Never two for one recipient at a time, nor one within a second (`paceMs`) of another, nor one before the one it follows.
   */
  claim(workspaceId: string, hold: Hold, limit: number, paceMs: number, now: Instant): Promise<Delivery[]>
  /**
   * Notes that a message may reach Slack from now on, and of which clients it speaks, if it is still held for at least `atLeastMs`.
   * False: leave it alone.
   */
  begin(
    id: string,
    owner: string,
    atLeastMs: number,
    clientIds: readonly string[],
    now: Instant
  ): Promise<boolean>
  sent(id: string, owner: string, place: MessagePlace, now: Instant): Promise<boolean>
  /** This attempt did not reach Slack, for certain: pending again. `triedAt` says since when an earlier one may have. */
  postpone(
    id: string,
    owner: string,
    until: Instant,
    reason: string,
    triedAt: Instant | null
  ): Promise<boolean>
  /** Nobody knows whether it reached Slack: it is looked for after so many milliseconds, and others to its recipient are said meanwhile. */
  doubt(id: string, owner: string, lookAfterMs: number, reason: string): Promise<boolean>
  /** Ends it without having been said: for good, because nobody can find out, or because there was nothing left to say. */
  end(id: string, owner: string, state: 'dead' | 'uncertain' | 'dropped', reason: string): Promise<boolean>
  /** Adds a message that follows from one that could not be said: for somebody else, or for an admin. Once for its key. */
  add(workspaceId: string, delivery: NewDelivery, now: Instant): Promise<void>
  /** Those that wait, are dead, or have another state, the latest first. */
  inState(workspaceId: string, state: DeliveryState, limit: number): Promise<Delivery[]>
  /**
   * Makes dead or uncertain messages pending again; returns how many. An uncertain one is still to be looked for before it is said, unless
   * it is among those of `blind`.
   */
  retry(workspaceId: string, ids: readonly string[], blind: readonly string[], now: Instant): Promise<number>
  /** How many have not been said, and since when the oldest that is due has waited. */
  depth(
    workspaceId: string,
    now: Instant
  ): Promise<{ byState: Record<UnsaidState, number>; oldestDueAt: Instant | null }>
  /** Sends nothing for a workspace until an instant, and says why. What is paused for longer already stays so, for its reason. */
  pause(workspaceId: string, pause: { until: Instant; reason: string }): Promise<void>
  /** Goes on, unless the pause ends after one instant and not after another: then somebody has just set it. */
  resume(workspaceId: string, unless: { after: Instant; upTo: Instant }): Promise<void>
  paused(workspaceId: string, now: Instant): Promise<{ until: Instant; reason: string } | null>
  /** Forgets messages, with their nudges, that ended before an instant; returns how many. */
  forgetBefore(workspaceId: string, before: Instant): Promise<number>
}
