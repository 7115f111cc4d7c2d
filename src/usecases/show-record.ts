import { calendarDate, dayIn } from '../domain/calendar.ts'
import { isSilent } from '../domain/clients/alert.ts'
import type { ClientRecord } from '../domain/clients/client.ts'
import type { Asker, Workspace } from '../domain/clients/teammate.ts'
import type { CalendarDate, Instant } from '../domain/time.ts'
import type { Turned } from './admit.ts'
import { type ClientPorts, openClient } from './edit-client.ts'
import type { Directory } from './ports.ts'
import type { Entry, Records } from './record-ports.ts'
import type { Version } from './version-ports.ts'

/** What is on record about a client itself: what it is, its contracts, and whether it was lost. */
export interface ClientSheet {
  version: Version<ClientRecord>
  owner: string | null
  backup: string | null
  /** The one that ends last comes first. */
  contracts: Entry<'contract'>[]
  /** The latest first. */
  losses: Entry<'loss'>[]
  /** Alerts that are silent today. */
  silences: Entry<'snooze'>[]
  /** The level that is pinned today. */
  pin: Entry<'judgement'> | null
}

/** Shows what is on record about a client itself. */
export async function showRecord(
  ports: ClientPorts & { records: Records; directory: Directory },
  workspace: Workspace,
  asker: Asker,
  clientId: string,
  now: Instant
): Promise<{ kind: 'sheet'; sheet: ClientSheet } | Turned> {
  const found = await openClient(ports, workspace, asker, clientId, 'see_client', now)
  if (found.kind !== 'found') return found
  const { version } = found
  const { ownerId, backupId } = version.details
  const ids = [ownerId, backupId].filter((id) => id !== null)
  const [people, contracts, losses, snoozes, judgements] = await Promise.all([
    ports.directory.teammates(workspace.id, ids),
    ports.records.ofClient(workspace.id, 'contract', clientId),
    ports.records.ofClient(workspace.id, 'loss', clientId),
    ports.records.ofClient(workspace.id, 'snooze', clientId),
    ports.records.ofClient(workspace.id, 'judgement', clientId)
  ])
  const today = dayIn(workspace.timeZone, now)
  const named = (id: string | null) => people.find((person) => person.id === id)?.name ?? null
  return {
    kind: 'sheet',
    sheet: {
      version,
      owner: named(ownerId),
      backup: named(backupId),
      contracts: contracts.toSorted((a, b) => latest(a.details.endsOn, b.details.endsOn)),
      losses: losses.toSorted((a, b) => latest(a.details.lostOn, b.details.lostOn)),
      silences: snoozes.filter(({ details }) => isSilent(details, today)),
      pin: pinOn(judgements, calendarDate(today))
    }
  }
}

function latest(a: CalendarDate, b: CalendarDate): number {
  return Number(a < b) - Number(a > b)
}

/** The newest pin ends the older ones, also once it has run out itself. */
function pinOn(judgements: readonly Entry<'judgement'>[], today: CalendarDate): Entry<'judgement'> | null {
  const pins = judgements.filter(({ details }) => details.kind === 'override')
  const [newest] = pins.toSorted((a, b) => b.details.madeAt - a.details.madeAt)
  return newest !== undefined && (newest.details.expiresOn ?? '') >= today ? newest : null
}
