import type { Money } from '../../domain/money.ts'
import type { RecordKind, RecordKinds } from '../../usecases/record-ports.ts'
import { COLUMNS, columnOf } from './columns.ts'

/** A row's details as JSON that PostgreSQL turns into columns. What `details` leaves out is not in it. */
export function columnsOf<Kind extends RecordKind>(
  kind: Kind,
  details: Partial<RecordKinds[Kind]>
): Record<string, unknown> {
  const row: Record<string, unknown> = {}
  const values = details as Record<string, unknown>
  for (const [detail, shape] of Object.entries(COLUMNS[kind])) {
    const value = values[detail]
    if (value === undefined) continue
    row[columnOf(detail)] = shape === 'instant' && typeof value === 'number' ? new Date(value) : value
    if (shape !== 'money') continue
    const money = value as Money | null
    row[columnOf(detail)] = money?.amount ?? null
    row['currency'] = money?.currency ?? null
  }
  return row
}

/** SQL: the details of the row of this alias as one JSON object, instants in milliseconds, amounts to the cent. */
export function detailsSql(kind: RecordKind, alias: string): string {
  const pairs = Object.entries(COLUMNS[kind]).map(([detail, shape]) => {
    const column = `${alias}.${columnOf(detail)}`
    if (shape === 'instant') return `'${detail}', (date_part('epoch', ${column}) * 1000)::bigint`
    if (shape !== 'money') return `'${detail}', ${column}`
    return `'${detail}', case when ${column} is not null then
      json_build_object('amount', ${column}::text, 'currency', ${alias}.currency) end`
  })
  return `json_build_object(${pairs.join(', ')})`
}

/** The contacts and teammates that details name. */
export function peopleIn<Kind extends RecordKind>(kind: Kind, details: Partial<RecordKinds[Kind]>) {
  const values = details as Record<string, unknown>
  const named = (shape: 'contact' | 'teammate') =>
    Object.entries(COLUMNS[kind]).flatMap(([detail, its]) => {
      const id = values[detail]
      return its === shape && typeof id === 'string' ? [id] : []
    })
  return { contactIds: named('contact'), teammateIds: named('teammate') }
}
