export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The items of a JSON array that are objects; nothing when it is no array. */
export function recordsIn(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isRecord) : []
}

/** The string at a key, or '' when there is none. */
export function stringAt(record: Record<string, unknown>, key: string): string {
  const value = record[key]
  return typeof value === 'string' ? value : ''
}

/** The words of a Block Kit text object; a bare string counts as one. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  return isRecord(value) ? stringAt(value, 'text') : ''
}
