import pg from 'pg'

/** What can be written into a statement. A text takes the type of what it is compared with. */
export type Value = Date | string | readonly string[] | null

/** Writes values into the places $1, $2, … of a statement that takes no parameters, as COPY does not. */
export function withValues(sql: string, values: readonly Value[]): string {
  return sql.replace(/\$(\d+)/g, (_, place: string) => {
    const value = values[Number(place) - 1]
    if (value === undefined) throw new RangeError(`There is no value for $${place}`)
    return literalOf(value)
  })
}

function literalOf(value: Value): string {
  if (value === null) return 'null'
  if (value instanceof Date) return `${pg.escapeLiteral(value.toISOString())}::timestamptz`
  if (typeof value === 'string') return pg.escapeLiteral(value)
  return `${pg.escapeLiteral(`{${value.join(',')}}`)}::uuid[]`
}
