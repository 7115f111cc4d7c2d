import type { ClientAgenda } from '../domain/attention/agenda.ts'
import type { Instant } from '../domain/time.ts'
import type { HeldDelivery } from './ledger-ports.ts'

/** One thing that one person is told about one client, at one of its moments. */
export interface Nudge {
  clientId: string
  /** The key of the alert. */
  cause: string
  moment: string
  /** Teammate id. */
  teammateId: string
}

/** A nudge that was decided on, whether it has gone out or not. */
export interface SaidNudge extends Nudge {
  decidedAt: Instant
  settledAt: Instant | null
}

/** What the plan of somebody's week says (`teammateId`) and nobody has settled. */
export type OpenInPlan = Pick<Nudge, 'cause' | 'teammateId'>

/** A client whose time to be looked at has come. */
export interface DueClient {
  clientId: string
  /** The state in which the client was found; goes back with what is decided. */
  seen: string
}

/** What there is to see at such a client. */
export interface ClientToLookAt {
  agenda: ClientAgenda
  /** By nudges; nothing that is to be said follows from plans. */
  said: SaidNudge[]
  planned: OpenInPlan[]
  seen: string
}

/** What a look at one client decided. */
export interface LookDecision {
  clientId: string
  seen: string
  nudges: readonly (Nudge & { slackUserId: string; notBefore: Instant })[]
  /** Causes that are seen to, of nudges and claims that were not: messages say so from then on, and nobody has taken them on any more. */
  settled: readonly string[]
  /** The same of plans, where it depends on whose plan it is. */
  settledInPlans: readonly OpenInPlan[]
  /** When to look again if nothing is written meanwhile. */
  lookAt: Instant
}

/** A nudge as it rides on a message. */
export interface NudgeOnMessage extends Nudge {
  id: string
  settled: { at: Instant; by: { id: string; name: string } | null; how: string | null } | null
}

/** Finding clients at which something is to be said, and keeping what was said. */
export interface Nudges {
  /** Clients whose time has come, the longest waiting first. */
  due(workspaceId: string, limit: number, now: Instant): Promise<DueClient[]>
  /** What there is to see at some of them, as it is believed now. Those that are archived or lost have no agenda and come in `gone`. */
  look(
    workspaceId: string,
    due: readonly DueClient[],
    now: Instant
  ): Promise<{ clients: ClientToLookAt[]; gone: DueClient[] }>
  /**
   * Keeps decisions in one transaction: nudges once for their key, each on the message of that person that has not gone out and is for the
   * same time, else on a new one; and the next look. A client about whom something was written or decided since it was `seen` is left
   * out: its time has come again. Messages that speak of what is settled now are to be told anew, and it is nobody's any more. Returns
   * how many nudges are new.
   */
  keep(
    workspaceId: string,
    decisions: readonly LookDecision[],
    slotAt: Instant,
    now: Instant
  ): Promise<number>
  /** What rides on a message. */
  onDelivery(workspaceId: string, deliveryId: string): Promise<NudgeOnMessage[]>
  /** Moves what one cannot be told to somebody else's message. Once for its key. */
  pass(
    workspaceId: string,
    nudges: readonly (Nudge & { slackUserId: string; notBefore: Instant })[],
    slotAt: Instant,
    now: Instant
  ): Promise<void>
  /**
   * Takes nudges, by id, off a message that is about to go out, and puts them on a new one to the same person for a later time. Those that
   * ride on it no more are left where they are. False: the message is somebody else's by now, and nothing is changed.
   */
  postpone(
    workspaceId: string,
    held: HeldDelivery,
    nudgeIds: readonly string[],
    notBefore: Instant,
    now: Instant
  ): Promise<boolean>
  /**
   * Notes all that a message of another kind is going to say, in place of what was noted before. It is told anew as that is settled. False:
   * the message is somebody else's by now, and nothing is changed.
   */
  carry(workspaceId: string, held: HeldDelivery, said: readonly Nudge[], now: Instant): Promise<boolean>
  /** What somebody (a Slack user id) was told of by nudges, or is about to be, between two instants, and that nobody had settled by the second. */
  toldBetween(
    workspaceId: string,
    recipient: string,
    since: Instant,
    until: Instant
  ): Promise<{ clientId: string; cause: string }[]>
  /** The causes at a client that somebody was told of and nobody has settled. */
  open(workspaceId: string, clientId: string): Promise<string[]>
  /**
   * Notes who has seen to causes at a client, if any, and how; whoever took one on has it no more. All messages of the last month that
   * speak of something open at the client are to be told anew from then on: it may have changed otherwise.
   */
  settle(
    workspaceId: string,
    settled: { clientId: string; causes: readonly string[]; by: string | null; how: string },
    now: Instant
  ): Promise<void>
}
