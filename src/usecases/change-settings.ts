import type { Asker, Workspace } from '../domain/clients/teammate.ts'
import type { SettingsPatch } from '../domain/policy/change-settings.ts'
import type { Policy } from '../domain/policy.ts'
import type { Instant } from '../domain/time.ts'
import { admitToBook, type NotAllowedInBook } from './admit.ts'
import { changePolicy, type PolicyChange } from './change-policy.ts'
import type { Digest, Digests } from './digest-ports.ts'
import { chosenTeammate, type PeoplePorts } from './our-people.ts'
import type { Policies } from './policy-ports.ts'
import type { Facts } from './ports.ts'
import { type PolicyPreview, type PreviewAnswer, previewPolicy } from './preview-policy.ts'
import type { Settings, WorkspaceSettings } from './settings-ports.ts'

/** What settings are read from. */
interface SettingsPorts {
  settings: Settings
  policies: Policies
  digests: Digests
}

/** Shows what admins have decided, and the policy in force. */
export async function showSettings(
  { settings, policies, digests }: SettingsPorts,
  workspace: Workspace,
  asker: Asker
): Promise<
  { kind: 'settings'; settings: WorkspaceSettings; digests: Digest[]; policy: Policy } | NotAllowedInBook
> {
  const admission = admitToBook(asker, 'change_policy')
  if (admission.kind !== 'admitted') return admission
  const [decided, policy, appearing] = await Promise.all([
    settings.read(workspace.id),
    policies.current(workspace),
    digests.all(workspace.id)
  ])
  return { kind: 'settings', settings: decided, digests: appearing, policy }
}

/** Says what a change of the policy would do to the book. Nothing is saved. */
export async function previewChange(
  ports: { facts: Facts; policies: Policies },
  workspace: Workspace,
  asker: Asker,
  patch: SettingsPatch,
  now: Instant
): Promise<PreviewAnswer | NotAllowedInBook> {
  const admission = admitToBook(asker, 'change_policy')
  if (admission.kind !== 'admitted') return admission
  return previewPolicy(ports, workspace, { patch, basedOn: null }, now)
}

/** Puts a previewed policy in force, unless another one came in between. */
export async function saveChange(
  ports: { policies: Policies },
  workspace: Workspace,
  asker: Asker,
  preview: PolicyPreview,
  now: Instant
): Promise<PolicyChange | NotAllowedInBook> {
  const admission = admitToBook(asker, 'change_policy')
  if (admission.kind !== 'admitted') return admission
  return changePolicy(ports, workspace.id, preview, asker.teammateId, now)
}

/** Makes exactly these people leads, unless somebody else named others since `seen` (Slack user ids). */
export async function nameLeads(
  ports: { settings: Settings } & PeoplePorts,
  asker: Asker,
  { slackIds, seen }: { slackIds: readonly string[]; seen: readonly string[] },
  now: Instant
): Promise<
  | { kind: 'named' }
  | { kind: 'changed_meanwhile'; present: string[] }
  | { kind: 'owner_is_nobody' }
  | NotAllowedInBook
> {
  const admission = admitToBook(asker, 'name_leads')
  if (admission.kind !== 'admitted') return admission
  const { leads } = await ports.settings.read(asker.workspaceId)
  const present = leads.flatMap(({ slackUserId }) => slackUserId ?? [])
  if (!isSameSet(present, seen) && !isSameSet(present, slackIds))
    return { kind: 'changed_meanwhile', present }
  const ids: string[] = []
  for (const slackId of slackIds) {
    const teammate = await chosenTeammate(ports, asker, slackId, now)
    if (teammate.kind === 'nobody' || teammate.id === null) return { kind: 'owner_is_nobody' }
    ids.push(teammate.id)
  }
  await ports.settings.nameLeads(asker.workspaceId, ids)
  return { kind: 'named' }
}

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && [...a].sort().every((item, index) => item === [...b].sort()[index])
}
