import type { KnownBlock } from '@slack/types'
import type { AnyForm, Outcome } from './definition.ts'
import { meanwhileBlocks } from './meanwhile-blocks.ts'
import { isEmpty, type TypedFields } from './typed.ts'

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
  { by, seen, present }: Extract<Outcome<unknown>, { kind: 'changed_meanwhile' }>,
  typed: TypedFields
): Merged {
  const merged: TypedFields = { ...typed }
  const changes = Object.entries(form.fields).flatMap(([name, field]) => {
    const [was, is, mine] = [seen[name], present[name], typed[name]].map((each) =>
      each === undefined || isEmpty(each) ? '' : field.words(each)
    )
    if (was === is) return []
    const isMine = mine !== was && mine !== is
    if (!isMine) merged[name] = present[name] ?? ''
    return [{ label: field.label, was: was ?? '', is: is ?? '', isMine }]
  })
  return { typed: merged, news: meanwhileBlocks(by, changes) }
}
