import type { InputBlock } from '@slack/types'
import type { CalendarDate, Instant } from '../../domain/time.ts'
import type { Pick, Typed, TypedFields } from './typed.ts'

/** What reading and drawing a field depends on besides the field. */
export interface FieldContext {
  now: Instant
  today: CalendarDate
  /** The workspace's, as are the days. */
  timeZone: string
  currency: string
  /** Whose people are offered; null while no client is chosen. */
  clientId: string | null
  /** What the form carries along. */
  subject: unknown
}

/** A value, or what is wrong with what was typed and how to mend it. */
export type Read<Value> = { kind: 'value'; value: Value } | { kind: 'problem'; message: string }

/** What Slack says stands in a field. */
export interface FieldState {
  text: string
  picks: Pick[]
}

/** One field of a form: how it looks, and what is made of what stands in it. */
export interface Field<Value> {
  label: string
  hint?: string
  /** What is said when it is left empty; null when that is fine. */
  missing: string | null
  /** Whether that is fine after all, given what stands in the others. */
  isOptional?(others: TypedFields): boolean
  /** The value of a field that is left empty, or that is not there. */
  empty: Value
  /** The form is drawn anew when this changes. */
  redraws: boolean
  /** Its choices depend on the client, so Slack must not carry them over to another. */
  isOfClient: boolean
  /** Words of somebody's own, which are given back letter by letter. */
  isProse: boolean
  element(id: string, typed: Typed | undefined, context: FieldContext): InputBlock['element']
  /** Takes what stands there as Slack tells it. */
  take(state: FieldState): Typed
  /** Reads what stands there; never asked about nothing. */
  read(typed: Typed, context: FieldContext): Read<Value>
  /** What stands there, in words. */
  words(typed: Typed): string
}

/** What somebody may say of a field of any kind. */
export interface Shape {
  label: string
  hint?: string
  redraws?: boolean
}

/** A field that may not be left empty; the message says what to do. */
export function required<Value>(field: Field<Value>, missing: string): Field<NonNullable<Value>> {
  return { ...field, missing } as Field<NonNullable<Value>>
}

/** A field that may be left empty in some cases only. */
export function requiredUnless<Value>(
  field: Field<Value>,
  missing: string,
  isOptional: (others: TypedFields) => boolean
): Field<Value> {
  return { ...field, missing, isOptional }
}

/** Whether a field may be left empty, given what stands in the others. */
export function mayBeEmpty({ missing, isOptional }: Field<unknown>, others: TypedFields): boolean {
  return missing === null || isOptional?.(others) === true
}

/** A value that was read. */
export function value<Value>(value: Value): Read<Value> {
  return { kind: 'value', value }
}

/** What is wrong, and how to mend it. */
export function problem<Value>(message: string): Read<Value> {
  return { kind: 'problem', message }
}
