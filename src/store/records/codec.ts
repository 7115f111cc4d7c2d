import type { Money } from '../../domain/money.ts'
import { columnOf, type Shape } from './columns.ts'

/** The details that a table holds, and how each stands in JSON. */
export type Shapes = Record<string, Shape>

/** A row's details as JSON that PostgreSQL turns into columns. What `details` leaves out is not in it. */
export function columnsOf(shapes: Shapes, details: object): Record<string, unknown> {
  const row: Record<string, unknown> = {}
  for (const [detail, shape, value] of valuesIn(shapes, details)) {
    row[columnOf(detail)] = shape === 'instant' && typeof value === 'number' ? new Date(value) : value
    if (shape !== 'money') continue
    const money = value as Money | null
    row[columnOf(detail)] = money?.amount ?? null
    row['currency'] = money?.currency ?? null
  }
  return row
}

/** SQL: the details of the row of this alias as one JSON object, instants in milliseconds, amounts to the cent. */
export function detailsSql(shapes: Shapes, alias: string): string {
  const pairs = Object.entries(shapes).map(([detail, shape]) => {
    const column = `${alias}.${columnOf(detail)}`
    if (shape === 'instant') return `'${detail}', (date_part('epoch', ${column}) * 1000)::bigint`
    if (shape !== 'money') return `'${detail}', ${column}`
    return `'${detail}', case when ${column} is not null then
      json_build_object('amount', ${column}::text, 'currency', ${alias}.currency) end`
  })
  return `json_build_object(${pairs.join(', ')})`
}

/** The contacts and teammates that details name. */
export function peopleIn(shapes: Shapes, details: object) {
  const named = (its: Shape) =>
    valuesIn(shapes, details).flatMap(([, shape, id]) =>
      shape === its && typeof id === 'string' ? [id] : []
    )
  return { contactIds: named('contact'), teammateIds: named('teammate') }
}

function valuesIn(shapes: Shapes, details: object): [detail: string, Shape, unknown][] {
  const values = details as Record<string, unknown>
  return Object.entries(shapes).flatMap(([detail, shape]): [string, Shape, unknown][] =>
    values[detail] === undefined ? [] : [[detail, shape, values[detail]]]
  )
}
