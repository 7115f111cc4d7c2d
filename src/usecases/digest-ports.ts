import type { Instant } from '../domain/time.ts'

/** Where a digest appears, of what, and when. */
export interface DigestDetails {
  /** Slack channel id. */
  channelId: string
  /** Empty for the whole book. */
  segment: string
  /** 1 Monday to 7 Sunday. */
  weekday: number
  /** Minutes since midnight in `timeZone`. */
  minute: number
  /** IANA name. */
  timeZone: string
  /** Whether an admin has said that everybody in the workspace may read it. */
  isPublicAllowed: boolean
}

/** A digest as it was decided on. */
export interface Digest extends DigestDetails {
  id: string
  /** Changes with every change; also when it was last set. */
  setAt: Instant
  /** Why nothing is said in its channel any more, in words; null while all is well. */
  brokenReason: string | null
}

/** How keeping a digest went: `taken` when the channel has one of this segment already, `changed_meanwhile` since `setAt`. */
export type KeptDigest =
  | { kind: 'kept'; digest: Digest }
  | { kind: 'taken' }
  | { kind: 'changed_meanwhile'; digest: Digest }
  | { kind: 'gone' }

/** A digest that was said: when it was due, and the clients it listed, those first that mattered most. */
export interface SaidDigest {
  slotAt: Instant
  clientIds: string[]
}

/** Which of the messages about one digest is meant. */
interface DigestThread {
  kind: 'digest' | 'digest_copy'
  digestId: string
  /** Slack user or channel id. */
  recipient: string
}

/** Digests: when and where they appear, and what they said. */
export interface Digests {
  /** Those of the whole book first, then by segment, the oldest first. */
  all(workspaceId: string): Promise<Digest[]>
  one(workspaceId: string, id: string): Promise<Digest | null>
  add(workspaceId: string, details: DigestDetails, by: string, now: Instant): Promise<KeptDigest>
  /** Changes one as it was set at `setAt`. Its channel counts as sound again. */
  change(
    workspaceId: string,
    seen: Pick<Digest, 'id' | 'setAt'>,
    details: DigestDetails,
    by: string,
    now: Instant
  ): Promise<KeptDigest>
  /** False when it was removed before. */
  remove(workspaceId: string, id: string): Promise<boolean>
  /** Notes why nothing can be said in a channel, or with null that it can. True when that is news. */
  markChannel(workspaceId: string, channelId: string, brokenReason: string | null): Promise<boolean>
  /** The segments of clients that are not archived, each as it is spelled, by name. */
  segments(workspaceId: string): Promise<string[]>
  /** The last time that a digest was said to somebody, due at `upTo` or before. */
  lastSaid(workspaceId: string, thread: DigestThread, upTo: Instant): Promise<SaidDigest | null>
}
