import type { ClientAgenda } from '../domain/attention/agenda.ts'
import type { ActionDetails } from '../domain/clients/action.ts'
import type { TouchpointDetails } from '../domain/clients/touchpoint.ts'
import type { Policy } from '../domain/policy.ts'
import type { CalendarDate, Instant } from '../domain/time.ts'
import type { Viewer } from './access-ports.ts'

/** Whose desk it is, on which day, and whose eyes decide what is confidential. */
interface Desk {
  teammateId: string
  today: CalendarDate
  viewer: Viewer
}

/** A client on somebody's desk. */
interface DeskClient {
  agenda: ClientAgenda
  /**
   * Whether the person sees to the client today: owns it, covers for the owner, or backs up an owner who is away, has left Slack or is
   * missing. Otherwise only something there is theirs: an action, a promise, feedback or a relationship.
   */
  isTended: boolean
}

/** A talk as it is on record; `byId` is whoever wrote it down, else one of us who was there, and null where neither is known. */
type LoggedTalk = Pick<TouchpointDetails, 'occurredAt' | 'contactIds' | 'summary'> & {
  sourceKey: string
  byId: string | null
}

/** An open action that a playbook asked for at an instant, and the talks, the earliest first, that may be the end of it. */
export interface OpenCall {
  clientId: string
  sourceKey: string
  /** Of the action, as `Records.revise` takes it. */
  revision: string
  details: Pick<ActionDetails, 'action' | 'playbook' | 'cause'>
  askedAt: Instant
  talks: LoggedTalk[]
}

/**
 * What may want attention, as it is believed now, of clients that are neither archived nor lost. `now` only tells which conversations
 * have taken place. In no particular order.
 */
export interface Agendas {
  /** All that is on somebody's desk, in one statement however many clients that are. */
  ofPerson(workspaceId: string, desk: Desk, now: Instant): Promise<DeskClient[]>
  ofClients(workspaceId: string, clientIds: readonly string[], now: Instant): Promise<ClientAgenda[]>
  /** The same as it was believed at an instant. Who people were and what the book was on days before is as it is known now. */
  ofClientsThen(workspaceId: string, clientIds: readonly string[], then: Instant): Promise<ClientAgenda[]>
  /**
   * The ids of clients at which a playbook of the policy may have something to ask for that it has not asked for: some too many, never
   * too few. Reads the book in one pass.
   */
  withOccasion(workspaceId: string, policy: Policy, now: Instant): Promise<string[]>
  /**
   * The open actions of steps, each `<playbook>:<number>`, with the talks that were written down or took place since they were asked
   * for or opened again; those without a talk are left out. A `clientId` of null means the whole book.
   */
  calls(
    workspaceId: string,
    asked: { steps: readonly string[]; clientId: string | null },
    now: Instant
  ): Promise<OpenCall[]>
}
