import { assess } from '../domain/assessment/assess.ts'
import type { Assessment } from '../domain/assessment/assessment.ts'
import { compareLevels, type Level, levels } from '../domain/assessment/level.ts'
import type { ClientRef } from '../domain/clients/client.ts'
import type { Workspace } from '../domain/clients/teammate.ts'
import { changeSettings, type SettingsPatch } from '../domain/policy/change-settings.ts'
import { checkSettings } from '../domain/policy/check-settings.ts'
import type { PolicyProblem } from '../domain/policy/problem.ts'
import { type SettingsDifference, settingsDifferences } from '../domain/policy/settings-differences.ts'
import type { Policy, PolicySettings } from '../domain/policy.ts'
import type { Instant } from '../domain/time.ts'
import type { Policies } from './policy-ports.ts'
import type { Facts } from './ports.ts'

/** A client whose level is another one under the proposed policy. */
interface LevelChange {
  client: ClientRef
  before: { level: Level; score: number }
  after: { level: Level; score: number }
}

/** What a proposed policy would do to the book. Nothing is saved. */
export interface PolicyPreview {
  kind: 'preview'
  /** The version in force, which the proposal changes. */
  basedOn: number
  settings: PolicySettings
  /** Never empty. */
  differences: SettingsDifference[]
  /** Clients judged by both, and how many of them have each level. */
  assessed: number
  counts: Record<Level, { before: number; after: number }>
  /** Those that would need most attention first, at most 500. */
  changed: LevelChange[]
  /** How many more change level. */
  more: number
}

/** A preview, or why there is none: the settings are wrong, say what is in force, or were made from an older version. */
export type PreviewAnswer =
  | PolicyPreview
  | { kind: 'invalid'; problems: PolicyProblem[] }
  | { kind: 'unchanged'; version: number }
  | { kind: 'changed_meanwhile'; version: number }

const KEPT = 500

/**
 * Judges every client of the book by the policy in force and by the proposed one, in one pass. `basedOn` is the version that
 * the proposal was made from, null when it is meant for whatever is in force.
 */
export async function previewPolicy(
  { facts, policies }: { facts: Facts; policies: Policies },
  workspace: Workspace,
  proposal: { patch: SettingsPatch; basedOn: number | null },
  now: Instant
): Promise<PreviewAnswer> {
  const present = await policies.current(workspace)
  const { version } = present
  if (proposal.basedOn !== null && proposal.basedOn !== version) return { kind: 'changed_meanwhile', version }
  const settings = changeSettings(present, proposal.patch)
  const problems = checkSettings(settings)
  if (problems.length > 0) return { kind: 'invalid', problems }
  const differences = settingsDifferences(present, settings)
  if (differences.length === 0) return { kind: 'unchanged', version }
  const proposed = { ...present, ...settings, version: version + 1 }
  const effect = await effectOn(facts, workspace.id, present, proposed, now)
  return { kind: 'preview', basedOn: version, settings, differences, ...effect }
}

async function effectOn(facts: Facts, workspaceId: string, present: Policy, proposed: Policy, now: Instant) {
  const counts = Object.fromEntries(levels.map((level) => [level, { before: 0, after: 0 }])) as Record<
    Level,
    { before: number; after: number }
  >
  let assessed = 0
  let changes = 0
  let changed: LevelChange[] = []
  for await (const client of facts.ofBook(workspaceId, now)) {
    const before = assess(client, present, now)
    const after = assess(client, proposed, now)
    if (before.kind !== 'assessed' || after.kind !== 'assessed') continue
    assessed += 1
    counts[before.level].before += 1
    counts[after.level].after += 1
    if (before.level === after.level) continue
    changes += 1
    changed.push({ client: before.client, before: standing(before), after: standing(after) })
    if (changed.length >= 2 * KEPT) changed = mostUrgent(changed)
  }
  changed = mostUrgent(changed)
  return { assessed, counts, changed, more: changes - changed.length }
}

function standing({ level, score }: Assessment) {
  return { level, score }
}

function mostUrgent(changes: LevelChange[]): LevelChange[] {
  return changes
    .sort(
      (a, b) =>
        compareLevels(b.after.level, a.after.level) ||
        b.after.score - a.after.score ||
        a.client.name.localeCompare(b.client.name)
    )
    .slice(0, KEPT)
}
