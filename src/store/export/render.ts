import { calendarDate, dayIn } from '../../domain/calendar.ts'
import { joinList } from '../../domain/import/lists.ts'
import { startOfDay } from '../../domain/import/moments.ts'
import type { Cell } from '../../usecases/export-ports.ts'
import type { References } from './references.ts'

/** What a statement returns for one column. */
export type Stored = string | number | boolean | string[] | null

type Rendering = (value: Stored) => Cell

/** Creates the function that turns a stored row into the cells of a canonical file. */
export function createRenderer(
  columns: readonly string[],
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
    occurred_at: instant,
    recorded_at: instant,
    // The only texts whose spaces around them are kept: the importer keeps them too.
    summary: prose,
    next_step: prose,
    story: prose,
    lessons: prose
  }
  const perColumn = columns.map((column) => renderings[column] ?? plain)
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
