/** Splits a cell of several items at `;`. A `\;` belongs to an item, and `\\` is one backslash. */
export function splitList(cell: string): string[] {
  if (!cell.includes('\\')) return kept(cell.split(';'))
  const items = ['']
  for (const part of cell.match(/\\[;\\]|;|[^;\\]+|\\/g) ?? []) {
    if (part === ';') items.push('')
    else items[items.length - 1] += part.length === 2 && part.startsWith('\\') ? part.slice(1) : part
  }
  return kept(items)
}

/** Joins items so that `splitList` returns them unchanged. */
export function joinList(items: readonly string[]): string {
  return items.map((item) => item.replace(/[\\;]/g, (sign) => `\\${sign}`)).join(';')
}

function kept(items: string[]): string[] {
  return items.map((item) => item.trim()).filter((item) => item !== '')
}
