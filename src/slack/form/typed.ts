/** A choice as somebody made it: the value, and the words that stood there. */
export interface Pick {
  value: string
  text: string
}

/** What stands in a field, whatever its kind: text as typed, or what was chosen. Nothing is an empty text or an empty list. */
export type Typed = string | Pick[]

/** What stands in the fields of a form by name; a field that is missing is empty. */
export type TypedFields = Partial<Record<string, Typed>>

/** Whether nothing stands there. */
export function isEmpty(typed: Typed | undefined): boolean {
  return typed === undefined || typed.length === 0
}

/** Whether the same stands in two fields: of choices the values count, for the words of one may be shorter or a name elsewhere. */
export function isSameTyped(one: Typed | undefined, other: Typed | undefined): boolean {
  return JSON.stringify(valuesOf(one)) === JSON.stringify(valuesOf(other))
}

function valuesOf(typed: Typed | undefined): string[] {
  if (typed === undefined || isEmpty(typed)) return []
  return typeof typed === 'string' ? [typed] : typed.map(({ value }) => value)
}

/** The text that stands in a field, or of its first choice. */
export function textOf(typed: Typed): string {
  return typeof typed === 'string' ? typed : (typed[0]?.value ?? '')
}

/** A choice of one, or of none. */
export function picked(value: string | null, text: string | null = value): Pick[] {
  return value === null ? [] : [{ value, text: text ?? value }]
}
