import { type DayNumber, dayIn } from '../domain/calendar.ts'
import type { ClientRef } from '../domain/clients/client.ts'
import type { Asker, Workspace } from '../domain/clients/teammate.ts'
import type { Instant } from '../domain/time.ts'
import type { Access } from './access-ports.ts'
import { admit, type Turned } from './admit.ts'
import type { Timeline, TimelineEntry, TimelinePage, TimelineTopic } from './timeline-ports.ts'

/** An entry with its day in the workspace's zone. */
export type ShownEntry = TimelineEntry & { day: DayNumber }

/** A page of what happened with a client, of one topic or all. */
export interface ShownTimeline extends Omit<TimelinePage, 'entries'> {
  kind: 'timeline'
  client: ClientRef
  topic: TimelineTopic | null
  entries: ShownEntry[]
}

/** As many entries as are read in one go. */
const PAGE = 10

/** Shows what happened with a client, the newest first. Pages count from 0; one past the last is the last. */
export async function showTimeline(
  ports: { access: Access; timeline: Timeline },
  workspace: Workspace,
  asker: Asker,
  asked: { clientId: string; topic: TimelineTopic | null; page: number },
  now: Instant
): Promise<ShownTimeline | Turned> {
  const { clientId, topic, page } = asked
  const admission = await admit(ports, workspace, asker, clientId, 'see_client', now)
  if (admission.kind !== 'admitted') return admission
  const shown = await ports.timeline.page(workspace.id, clientId, { topic, page, size: PAGE })
  const entries = shown.entries.map((entry) => withDay(entry, workspace))
  return { ...shown, kind: 'timeline', client: admission.client, topic, entries }
}

/** Shows one entry with all its words; `taken_back` when it is no longer believed. */
export async function showEntry(
  ports: { access: Access; timeline: Timeline },
  workspace: Workspace,
  asker: Asker,
  { clientId, ref }: { clientId: string; ref: string },
  now: Instant
): Promise<{ kind: 'entry'; client: ClientRef; entry: ShownEntry } | { kind: 'taken_back' } | Turned> {
  const admission = await admit(ports, workspace, asker, clientId, 'see_client', now)
  if (admission.kind !== 'admitted') return admission
  const entry = await ports.timeline.entry(workspace.id, clientId, ref)
  if (entry === null) return { kind: 'taken_back' }
  return { kind: 'entry', client: admission.client, entry: withDay(entry, workspace) }
}

function withDay(entry: TimelineEntry, { timeZone }: Workspace): ShownEntry {
  return { ...entry, day: dayIn(timeZone, entry.at) }
}
