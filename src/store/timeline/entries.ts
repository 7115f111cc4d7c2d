import { FOREVER } from '../../domain/time.ts'
import type { Happening, TimelineTopic } from '../../usecases/timeline-ports.ts'

/** One thing that a version of a fact may tell of. All of it is SQL over that version, `v`, and the one before it, `v.earlier`. */
interface Occasion {
  event: Happening['event']
  /** Whether the version tells of it. */
  when: string
  /** The instant of it: when the version was written down, unless it says so itself. */
  at?: string
  /** The day of it, where only that is known. */
  on?: string
  /** The note or reason that goes with it. */
  words?: string
  /** What is particular to it. */
  facts?: Record<string, string>
}

/** What a table of facts tells of, and whom and what each entry names: all SQL over `v` and the version believed now, `v.present`. */
export interface Chronicle {
  topic: TimelineTopic
  table: string
  /** The column that all versions of one fact share. */
  key?: 'source_key' | 'contact_id' | 'client_id'
  /** Arrays of teammate and contact ids. */
  by?: string
  contacts?: string
  subject?: string
  permalink?: string
  occasions: readonly Occasion[]
}

/** SQL conditions on a version and the one before it. */
export const isFirst = '(v.earlier).id is null'
export const isSet = (column: string) =>
  `v.${column} is not null and v.${column} is distinct from (v.earlier).${column}`
export const isUnset = (column: string) => `v.${column} is null and (v.earlier).${column} is not null`
export const isChanged = (column: string) =>
  `(v.earlier).id is not null and v.${column} is distinct from (v.earlier).${column}`

/**
 * SQL: an entry for each occasion that the versions of a client's facts tell of ($1 is the workspace, $2 the client, `z` its zone).
 * What has a date of its own happened then: at the end of that day as far as anybody knows, unless somebody wrote it down that day. What
 * a file dates at the very start of a day names that day only.
 */
export function entriesOf(chronicle: Chronicle): string {
  const { topic, table, key = 'source_key', by = 'array[v.recorded_by]', subject = 'null' } = chronicle
  return `
    select '${topic}' as topic, e.event, e.event || ':' || v.id as ref,
      e.event || ':' || (v.present).id as present_ref, e.at,
      (e.is_dated and e.at <> v.recorded_at) or (v.recorded_by is null and e.at = ${startOf('e.at')}) as is_day_only, ${by} as by_ids,
      ${chronicle.contacts ?? "'{}'::uuid[]"} as contact_ids, ${subject} as subject, e.words,
      ${chronicle.permalink ?? 'null'} as permalink, e.facts
    from zone z, (
      select f.*, lag(f) over (partition by f.${key} order by f.recorded_at) as earlier,
        last_value(f) over (partition by f.${key} order by f.recorded_at
          rows between unbounded preceding and unbounded following) as present
      from ${table} f where f.workspace_id = $1 and f.client_id = $2
    ) v
    cross join lateral (values ${chronicle.occasions.map(rowOf).join(', ')}) e (event, at, is_dated, words, facts)
    where (v.present).retired_at = '${new Date(FOREVER).toISOString()}' and e.at is not null`
}

function rowOf({ event, when, at, on, words, facts = {} }: Occasion): string {
  const instant = on === undefined ? (at ?? 'v.recorded_at') : dayOf(on)
  const pairs = Object.entries(facts).map(([name, sql]) => `'${name}', ${sql}`)
  return `('${event}', case when ${when} then ${instant} end, ${on !== undefined}, ${words ?? 'null'}::text,
    jsonb_build_object(${pairs.join(', ')}))`
}

/** Null where a day is not known, so that the instant of writing it down counts. */
function dayOf(on: string): string {
  const isWrittenThatDay = `v.recorded_by is not null and (v.recorded_at at time zone z.time_zone)::date = ${on}`
  return `coalesce(case when ${isWrittenThatDay} then v.recorded_at else ${endOf(on)} end, v.recorded_at)`
}

/** SQL: the first instant of the day of an instant in the workspace's zone. */
function startOf(at: string): string {
  return `(date_trunc('day', ${at} at time zone z.time_zone) at time zone z.time_zone)`
}

/** SQL: the last millisecond of a day in the workspace's zone. */
export function endOf(day: string): string {
  return `((${day} + 1)::timestamp at time zone z.time_zone) - interval '1 millisecond'`
}
