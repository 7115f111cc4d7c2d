import type { CoverDetails } from '../domain/clients/cover.ts'
import type { NamedTeammate } from '../domain/clients/teammate.ts'
import type { CalendarDate, Instant } from '../domain/time.ts'

/** A cover as it is believed now. `revision` names this version of it; `by` is the name of whoever wrote it down. */
export interface Cover {
  /** Stays the same through all revisions. */
  sourceKey: string
  revision: string
  details: CoverDetails
  away: NamedTeammate
  delegate: NamedTeammate
  recordedAt: Instant
  by: string | null
}

/** How a change of a cover went; who comes second is told what the cover is now, and had `seen` what it was. */
export type ChangedCover =
  | { kind: 'done' }
  | { kind: 'changed_meanwhile'; cover: Cover; seen: CoverDetails }
  | { kind: 'gone' }

/** Who sees to whose clients when. Everything is scoped to a workspace. */
export interface Covers {
  /** Adds a cover once per `sourceKey`. A teammate of another workspace is a defect. */
  add(
    workspaceId: string,
    cover: { sourceKey: string; details: CoverDetails },
    by: string,
    now: Instant
  ): Promise<{ kind: 'added' | 'already_added' }>
  /** Changes a cover that somebody has looked at in one version. The same change sent twice is `done` both times. */
  revise(
    workspaceId: string,
    cover: { sourceKey: string; revision: string; changes: Partial<CoverDetails> },
    by: string,
    now: Instant
  ): Promise<ChangedCover>
  /** Takes a cover back: from now on nobody believes in it. That it held until now stays on record. */
  takeBack(
    workspaceId: string,
    cover: { sourceKey: string; revision: string },
    now: Instant
  ): Promise<ChangedCover>
  /** The covers that hold on a day or begin after it, the first to begin first. */
  since(workspaceId: string, day: CalendarDate): Promise<Cover[]>
  /** Null when the workspace has no such cover, or none any more. */
  one(workspaceId: string, sourceKey: string): Promise<Cover | null>
}
