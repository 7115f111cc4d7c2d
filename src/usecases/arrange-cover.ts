import type { CoverDetails } from '../domain/clients/cover.ts'
import { type CoverProblem, coverProblems } from '../domain/clients/cover-problems.ts'
import type { Asker, Workspace } from '../domain/clients/teammate.ts'
import type { CalendarDate, Instant } from '../domain/time.ts'
import { admitToBook, type NotAllowedInBook, todayIn } from './admit.ts'
import type { Cover, Covers } from './cover-ports.ts'
import { chosenTeammate, type PeoplePorts } from './our-people.ts'

/** What arranging covers needs. */
export interface CoverPorts extends PeoplePorts {
  covers: Covers
}

/** Who covers from when until when, as somebody writes it down. */
export interface WrittenCover {
  delegateSlackId: string
  fromOn: CalendarDate
  /** The last day of it. */
  untilOn: CalendarDate
}

/** How it went. Whoever is nobody is a bot, a guest, or has left. */
export type ArrangedCover =
  | { kind: 'arranged' | 'arranged_before' | 'changed'; cover: Cover }
  | { kind: 'changed_meanwhile'; cover: Cover; seen: CoverDetails }
  | { kind: 'away_is_nobody' | 'delegate_is_nobody' | 'gone' }
  | { kind: 'wrong'; problems: CoverProblem[] }
  | NotAllowedInBook

/** Arranges a cover, once per `sourceKey`; without `awaySlackId` for whoever asks. */
export async function arrangeCover(
  ports: CoverPorts,
  workspace: Workspace,
  asker: Asker,
  { awaySlackId, sourceKey, ...written }: WrittenCover & { awaySlackId: string | null; sourceKey: string },
  now: Instant
): Promise<ArrangedCover> {
  const away = await chosenTeammate(ports, asker, awaySlackId, now)
  if (away.kind === 'nobody') return { kind: 'away_is_nobody' }
  const awayId = away.id ?? asker.teammateId
  const refusal = refusalToArrange(asker, awayId)
  if (refusal !== null) return refusal
  const known = await ports.covers.one(workspace.id, sourceKey)
  if (known !== null) return { kind: 'arranged_before', cover: known }
  const checked = await checkCover(ports, workspace, asker, { awayId, before: null, ...written }, now)
  if (checked.kind !== 'fine') return checked
  const { details } = checked
  await ports.covers.add(workspace.id, { sourceKey, details }, asker.teammateId, now)
  const cover = await ports.covers.one(workspace.id, sourceKey)
  return cover === null ? { kind: 'gone' } : { kind: 'arranged', cover }
}

/** Changes who covers and when, as seen in one version; who is away stays. */
export async function changeCover(
  ports: CoverPorts,
  workspace: Workspace,
  asker: Asker,
  { sourceKey, revision, ...written }: WrittenCover & { sourceKey: string; revision: string },
  now: Instant
): Promise<ArrangedCover> {
  const before = await ports.covers.one(workspace.id, sourceKey)
  if (before === null) return { kind: 'gone' }
  const { awayId } = before.details
  const refusal = refusalToArrange(asker, awayId)
  if (refusal !== null) return refusal
  const checked = await checkCover(ports, workspace, asker, { awayId, before, ...written }, now)
  if (checked.kind !== 'fine') return checked
  const change = { sourceKey, revision, changes: checked.details }
  const revised = await ports.covers.revise(workspace.id, change, asker.teammateId, now)
  if (revised.kind !== 'done') return revised
  const cover = await ports.covers.one(workspace.id, sourceKey)
  return cover === null ? { kind: 'gone' } : { kind: 'changed', cover }
}

/** Null when the asker may say who covers for this person. */
export function refusalToArrange(asker: Asker, awayId: string): NotAllowedInBook | null {
  const deed = awayId === asker.teammateId ? 'arrange_cover' : 'arrange_others_cover'
  const admission = admitToBook(asker, deed)
  return admission.kind === 'admitted' ? null : admission
}

type Checked =
  | { kind: 'fine'; details: CoverDetails }
  | { kind: 'delegate_is_nobody' }
  | { kind: 'wrong'; problems: CoverProblem[] }

async function checkCover(
  ports: CoverPorts,
  workspace: Workspace,
  asker: Asker,
  {
    awayId,
    before,
    delegateSlackId,
    fromOn,
    untilOn
  }: WrittenCover & { awayId: string; before: Cover | null },
  now: Instant
): Promise<Checked> {
  const delegate = await chosenTeammate(ports, asker, delegateSlackId, now)
  if (delegate.kind === 'nobody' || delegate.id === null) return { kind: 'delegate_is_nobody' }
  const details = { awayId, delegateId: delegate.id, fromOn, untilOn }
  const today = todayIn(workspace, now)
  const others = (await ports.covers.since(workspace.id, today))
    .filter(({ sourceKey }) => sourceKey !== before?.sourceKey)
    .map((cover) => cover.details)
  const problems = coverProblems(details, today, before?.details ?? null, others)
  return problems.length > 0 ? { kind: 'wrong', problems } : { kind: 'fine', details }
}
