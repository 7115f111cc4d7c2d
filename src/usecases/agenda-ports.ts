import type { ClientAgenda } from '../domain/attention/agenda.ts'
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
}
