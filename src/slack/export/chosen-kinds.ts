import * as z from 'zod'
import { BOOK_KINDS, type BookKind } from '../../domain/import/kinds.ts'
import { EXPORT } from '../ids.ts'

const schema = z.object({
  values: z.record(
    z.string(),
    z.record(z.string(), z.object({ selected_options: z.array(z.object({ value: z.string() })).nullish() }))
  )
})

/** Which kinds are ticked in the message that asks. */
export function chosenKinds(state: unknown): BookKind[] {
  const { values } = schema.parse(state)
  const ticked = values[EXPORT.kinds]?.[EXPORT.kinds]?.selected_options ?? []
  return BOOK_KINDS.filter((kind) => ticked.some(({ value }) => value === kind))
}
