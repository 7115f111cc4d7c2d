import { calendarDate, dayIn } from '../../domain/calendar.ts'
import { type BookKind, CANONICAL_COLUMNS } from '../../domain/import/kinds.ts'
import { joinList } from '../../domain/import/lists.ts'
import { startOfDay } from '../../domain/import/moments.ts'
import type { Cell } from '../../usecases/export-ports.ts'
import type { References } from './references.ts'

/** What a statement returns for one column. */
export type Stored = string | number | boolean | string[] | null

type Rendering = (value: Stored) => Cell

const INSTANTS =
  'occurred_at received_at respond_by responded_at resolve_by resolved_at told_client_at made_at recorded_at'.split(
    ' '
  )
/** The only texts whose spaces around them are kept: the importer keeps them too. */
const PROSE = 'summary next_step story lessons text commitment evidence risk reason note'.split(' ')

/** Creates the function that turns a stored row into the cells of a canonical file. */
export function createRenderer(
  kind: BookKind,
  references: References,
  timeZone: string
): (row: readonly Stored[]) => Cell[] {
  const renderings: Record<string, Rendering> = {
    aliases: list((item) => item),
    reasons: list((item) => item),
    contacts: list(references.contact),
    teammates: list(references.teammate),
    owner: one(references.teammate),
    backup: one(references.teammate),
    counterpart: one(references.teammate),
    successor: one(references.contact),
    added_on: dayOrInstant(timeZone),
    archived_on: dayOrInstant(timeZone),
    by: one(references.teammate)
  }
  // A list of people calls them by their names; what was said has a person's id.
  if (kind === 'feedback') renderings['contact'] = one(references.contact)
  for (const column of INSTANTS) renderings[column] = instant
  for (const column of PROSE) renderings[column] = prose
  const perColumn = CANONICAL_COLUMNS[kind].map((column) => renderings[column] ?? plain)
  return (row) => perColumn.map((render, index) => render(row[index] ?? null))
}

function plain(value: Stored): Cell {
  if (typeof value === 'string') return value.trim()
  return typeof value === 'boolean' ? String(value) : typeof value === 'number' ? value : null
}

function prose(value: Stored): Cell {
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

function list(name: (item: string) => string | null): Rendering {
  return (value) =>
    Array.isArray(value) ? joinList(value.flatMap((item) => name(item)?.trim() ?? [])) : null
}

function one(name: (id: string) => string | null): Rendering {
  return (value) => (typeof value === 'string' ? name(value) : null)
}

function instant(value: Stored): Cell {
  return typeof value === 'number' ? new Date(value).toISOString() : null
}

/** A day in the workspace's zone where the instant is the start of one, as most are; else the instant. */
function dayOrInstant(timeZone: string): Rendering {
  return (value) => {
    if (typeof value !== 'number') return null
    const day = calendarDate(dayIn(timeZone, value))
    return startOfDay(timeZone, day) === value ? day : instant(value)
  }
}
