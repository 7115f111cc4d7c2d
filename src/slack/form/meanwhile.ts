import type { KnownBlock } from '@slack/types'
import type { AnyForm, Outcome } from './definition.ts'
import type { Field } from './field.ts'
import { meanwhileBlocks } from './meanwhile-blocks.ts'
import { isEmpty, isSameTyped, type Typed, type TypedFields } from './typed.ts'

/** A form that somebody else was faster with: what stands in it now, and what is said about it. */
export interface Merged {
  typed: TypedFields
  news: KnownBlock[]
}

/**
 * Puts together what somebody typed and what somebody else saved meanwhile: what they did not touch is taken over, what they typed
 * stays, and every difference is told.
 */
export function mergeTyped(
  form: AnyForm,
  { by, seen, present, events = [] }: Extract<Outcome<unknown>, { kind: 'changed_meanwhile' }>,
  typed: TypedFields
): Merged {
  const merged: TypedFields = { ...typed }
  const changes = Object.entries(form.fields).flatMap(([name, field]) => {
    const [was, is, mine] = [seen[name], present[name], typed[name]]
    if (isSameTyped(was, is)) return []
    const isMine = !isSameTyped(mine, was) && !isSameTyped(mine, is)
    if (!isMine) merged[name] = is ?? ''
    return [{ label: field.label, was: wordsIn(field, was), is: wordsIn(field, is), isMine }]
  })
  return { typed: merged, news: meanwhileBlocks(by, changes, events) }
}

function wordsIn(field: Field<unknown>, typed: Typed | undefined): string {
  return typed === undefined || isEmpty(typed) ? '' : field.words(typed)
}
