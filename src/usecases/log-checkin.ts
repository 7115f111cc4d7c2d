import type { ContactDetails } from '../domain/clients/contact.ts'
import type { Asker, Workspace } from '../domain/clients/teammate.ts'
import type { Instant } from '../domain/time.ts'
import type { Access } from './access-ports.ts'
import { admit, type Turned } from './admit.ts'
import type { CompleteCheckin } from './check-checkin.ts'
import { type ClientCard, composeCard } from './client-card.ts'
import { resolveTeammate } from './identify-asker.ts'
import type { Policies } from './policy-ports.ts'
import type { Directory, Facts, NewCheckin, SlackDirectory, Touchpoints } from './ports.ts'

/** What logging led to. `scoreBefore` is null when the client had no score. */
export type LoggedCheckin =
  | { kind: 'logged' | 'already_logged'; card: ClientCard; scoreBefore: number | null }
  | Turned

/** Everything that logging touches. */
export interface CheckinPorts {
  access: Access
  facts: Facts
  touchpoints: Touchpoints
  policies: Policies
  directory: Directory
  slack: SlackDirectory
}

/**
 * Logs a check-in and tells how the client stands now and stood before. The same `sourceKey` never logs twice, so a
 * repeated delivery or a second click answers `already_logged`. `gone` means that the client is not in this workspace.
 */
export async function logCheckin(
  ports: CheckinPorts,
  workspace: Workspace,
  asker: Asker,
  checkin: CompleteCheckin,
  sourceKey: string,
  now: Instant
): Promise<LoggedCheckin> {
  const { facts, touchpoints, policies } = ports
  const admission = await admit(ports, workspace, asker, checkin.clientId, 'log', now)
  if (admission.kind !== 'admitted') return admission
  const before = await facts.byId(asker.workspaceId, checkin.clientId, now)
  if (before === null) return { kind: 'gone' }
  const entry = await entryOf(ports, asker, checkin, sourceKey, now)
  const logged = await touchpoints.log(asker.workspaceId, entry, asker.teammateId, now)
  if (logged.kind === 'unknown_client') return { kind: 'gone' }
  const after = await facts.byId(asker.workspaceId, checkin.clientId, now)
  if (after === null) return { kind: 'gone' }
  const policy = await policies.version(workspace, after.policyVersion)
  const earlier = composeCard(before, policy, now)
  const scoreBefore = earlier.kind === 'scored' ? earlier.assessment.score : null
  return { kind: logged.kind, card: composeCard(after, policy, now), scoreBefore }
}

async function entryOf(
  ports: CheckinPorts,
  asker: Asker,
  checkin: CompleteCheckin,
  sourceKey: string,
  now: Instant
): Promise<NewCheckin> {
  const { clientId, kind, occurredAt, contactIds, summary, sentiment, nextStep, nextStepOn } = checkin
  const teammateIds = await teammatesOf(ports, asker, checkin.teammateSlackIds, now)
  const touchpoint = { kind, occurredAt, contactIds, teammateIds, summary, sentiment, nextStep, nextStepOn }
  return { clientId, sourceKey, touchpoint, newContact: newContactOf(checkin) }
}

/** Nobody named means that the asker alone took part; a bot or an id that Slack does not know is nobody. */
async function teammatesOf(ports: CheckinPorts, asker: Asker, slackIds: string[], now: Instant) {
  const people = await Promise.all(slackIds.map((id) => resolveTeammate(ports, asker.workspaceId, id, now)))
  const ids = people.flatMap((person) => (person === null ? [] : [person.id]))
  return ids.length === 0 ? [asker.teammateId] : [...new Set(ids)]
}

function newContactOf({ newContact: { name, title, isExecutive } }: CompleteCheckin): ContactDetails | null {
  return name === null ? null : { ...UNKNOWN, name, title, isExecutive }
}

const UNKNOWN = {
  externalId: null,
  email: null,
  role: 'other',
  counterpartId: null,
  preferredChannel: null,
  rhythmDays: null,
  leftOn: null,
  successorId: null,
  archivedAt: null
} as const
