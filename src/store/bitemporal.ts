import { TREND_DAYS } from '../domain/assessment/trend.ts'
import { type CalendarDate, FOREVER, type Instant } from '../domain/time.ts'

/** SQL: a fact of the workspace in $1 that was believed at the instant in $2. */
export const believed = (table: string) =>
  `${table}.workspace_id = $1 and ${table}.recorded_at <= $2 and ${table}.retired_at > $2`

/**
 * SQL: a fact of the workspace in $1 that was believed at the instant in $2 or in the days before it, so that what the trend
 * compares with is there too.
 */
export const believedLately = (table: string) =>
  `${table}.workspace_id = $1 and ${table}.recorded_at <= $2 and ${table}.retired_at > $2 - interval '${TREND_DAYS} days'`

/** SQL: a fact of the workspace in $1 that is believed now. */
export const current = (table: string) =>
  `${table}.workspace_id = $1 and ${table}.retired_at = '${new Date(FOREVER).toISOString()}'`

/**
 * SQL: what a statement asks of facts that are believed now, asked of those that were at the instant in $2. Throws where nothing asks for
 * what is believed now, or does so in other words than `current`.
 */
export function asBelieved(sql: string): string {
  const then = sql.replaceAll(
    new RegExp(`(\\w+)\\.retired_at = '${new Date(FOREVER).toISOString()}'`, 'g'),
    '$1.recorded_at <= $$2 and $1.retired_at > $$2'
  )
  if (then === sql) throw new Error('The statement asks nothing of what is believed now')
  const [left] = then.match(/.*\b9999\b.*/) ?? []
  if (left !== undefined) throw new Error(`The statement still asks for what is believed now: ${left.trim()}`)
  return then
}

/** An instant as a statement's parameter. */
export function timestamp(at: Instant): Date {
  return new Date(at)
}

/** The instant until which nothing that is believed now has been retired. */
export const forever = timestamp(FOREVER)

/** A calendar date as Prisma takes one: midnight in UTC. */
export function day(date: CalendarDate | null): Date | null {
  return date === null ? null : new Date(`${date}T00:00:00Z`)
}
