import type { Asker, Workspace } from '../domain/clients/teammate.ts'
import type { Instant } from '../domain/time.ts'
import type { Access } from './access-ports.ts'
import { admit, type Turned } from './admit.ts'
import { type Checkin, type CheckinProblem, checkCheckin } from './check-checkin.ts'
import { resolveTeammate } from './identify-asker.ts'
import type { Directory, NewCheckin, SlackDirectory, Touchpoints } from './ports.ts'
import type { PlaybookPorts } from './run-playbooks.ts'
import { settleCalls } from './settle-calls.ts'
import { contactOf } from './somebody-new.ts'

/** What logging led to. */
export type LoggedCheckin =
  | {
      kind: 'logged' | 'already_logged'
      /** The words of actions that it marked as done. */
      done: string[]
    }
  | { kind: 'incomplete'; problems: CheckinProblem[] }
  | Turned

/** The key of the action that a check-in's next step becomes. */
const nextStepKey = (checkinKey: string) => `${checkinKey}:next`

/** Everything that logging touches. */
interface CheckinPorts extends PlaybookPorts {
  access: Access
  touchpoints: Touchpoints
  directory: Directory
  slack: SlackDirectory
}

/**
 * Logs a check-in. The same `sourceKey` never logs twice, so a repeated delivery or a second click answers `already_logged`. The next
 * step becomes an action of whoever logs it, so that it can be settled and does not vanish with the next check-in. Actions of
 * playbooks that ask for such a talk are done by it.
 * `gone` means that the client is not in this workspace.
 */
export async function logCheckin(
  ports: CheckinPorts,
  workspace: Workspace,
  asker: Asker,
  checkin: Checkin,
  sourceKey: string,
  now: Instant
): Promise<LoggedCheckin> {
  const admission = await admit(ports, workspace, asker, checkin.clientId, 'log', now)
  if (admission.kind !== 'admitted') return admission
  const problems = checkCheckin(checkin, now)
  if (problems.length > 0) return { kind: 'incomplete', problems }
  const entry = await entryOf(ports, asker, checkin, sourceKey, now)
  const logged = await ports.touchpoints.log(asker.workspaceId, entry, asker.teammateId, now)
  if (logged.kind === 'unknown_client') return { kind: 'gone' }
  const { id: clientId } = logged.client
  await planNextStep(ports, asker, { ...entry, clientId }, now)
  const settled = await settleCalls(ports, workspace, clientId, now)
  const done = settled.flatMap((call) => (call.talkKey === sourceKey ? [call.action] : []))
  return { kind: logged.kind, done }
}

async function planNextStep(
  { records }: CheckinPorts,
  { workspaceId, teammateId }: Asker,
  { clientId, sourceKey, touchpoint: { nextStep, nextStepOn } }: NewCheckin,
  now: Instant
): Promise<void> {
  if (nextStep === null) return
  const open = { riskKey: null, playbook: null, cause: null, doneOn: null, droppedOn: null, outcome: null }
  const details = { action: nextStep, ownerId: teammateId, dueOn: nextStepOn, ...open }
  await records.add(
    workspaceId,
    'action',
    { clientId, sourceKey: nextStepKey(sourceKey), details },
    teammateId,
    now
  )
}

async function entryOf(
  ports: CheckinPorts,
  asker: Asker,
  checkin: Checkin,
  sourceKey: string,
  now: Instant
): Promise<NewCheckin> {
  const { clientId, kind, contactIds, summary, sentiment, nextStep, nextStepOn, newContact, permalink } =
    checkin
  const occurredAt = Math.min(checkin.occurredAt, now)
  const teammateIds = await teammatesOf(ports, asker, checkin.teammateSlackIds, now)
  const touchpoint = { kind, occurredAt, contactIds, teammateIds, summary, sentiment, nextStep, nextStepOn }
  return { clientId, sourceKey, touchpoint, newContact: contactOf(newContact), permalink }
}

/** Nobody named means that the asker alone took part; a bot or an id that Slack does not know is nobody. */
async function teammatesOf(ports: CheckinPorts, asker: Asker, slackIds: string[], now: Instant) {
  const people = await Promise.all(slackIds.map((id) => resolveTeammate(ports, asker.workspaceId, id, now)))
  const ids = people.flatMap((person) => (person === null ? [] : [person.id]))
  return ids.length === 0 ? [asker.teammateId] : [...new Set(ids)]
}
