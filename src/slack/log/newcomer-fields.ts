import { tick } from '../form/fields/choice.ts'
import { line } from '../form/fields/text.ts'

/** Somebody at the client who is not on record yet. */
export const newcomerFields = {
  newName: line({ label: 'Somebody new', hint: 'They are put on record with this.' }),
  newTitle: line({ label: 'Their title' }),
  newExecutive: tick({ label: 'Their rank', words: 'Executive' })
}

/** What is said at the name when only the title or the rank stands there. */
export const NAMELESS = 'Write the name too, or clear the title and the rank.'

/** Reads them. */
export function newcomerOf({
  newName,
  newTitle,
  newExecutive
}: {
  newName: string | null
  newTitle: string | null
  newExecutive: boolean
}) {
  return { name: newName, title: newTitle, isExecutive: newExecutive }
}
