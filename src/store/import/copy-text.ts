/** A value for COPY's text format. */
export type CopyValue = string | number | boolean | null | readonly string[]

/** One line of COPY's text format. */
export function copyLine(values: readonly CopyValue[]): string {
  let line = ''
  for (const [index, value] of values.entries())
    line += index === 0 ? copyField(value) : `\t${copyField(value)}`
  return `${line}\n`
}

function copyField(value: CopyValue): string {
  if (value === null) return '\\N'
  if (typeof value === 'string') return escaped(value)
  if (typeof value === 'object') return escaped(arrayLiteral(value))
  return typeof value === 'boolean' ? (value ? 't' : 'f') : String(value)
}

const SPECIAL = /[\\\n\r\t]/
const ESCAPES: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

function escaped(text: string): string {
  return SPECIAL.test(text) ? text.replace(/[\\\n\r\t]/g, (sign) => ESCAPES[sign] ?? sign) : text
}

function arrayLiteral(items: readonly string[]): string {
  return `{${items.map((item) => `"${item.replace(/["\\]/g, (sign) => `\\${sign}`)}"`).join(',')}}`
}

/** An instant as PostgreSQL reads it. */
export function instantText(instant: number): string {
  return new Date(instant).toISOString()
}
