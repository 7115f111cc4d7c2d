/** A cell as read, or why it can't be. The reason continues the sentence "<column>: …". */
export type Parsed<T> = { ok: true; value: T } | { ok: false; reason: string }

/** Wraps a value that was read. */
export function parsed<T>(value: T): Parsed<T> {
  return { ok: true, value }
}

/** Says why a cell can't be read. */
export function unreadable(reason: string): { ok: false; reason: string } {
  return { ok: false, reason }
}

/** A cell as quoted in a reason: short, on one line. */
export function quoted(cell: string): string {
  const line = cell.replace(/\s+/g, ' ').trim()
  return `"${line.length > 60 ? `${line.slice(0, 59)}…` : line}"`
}
