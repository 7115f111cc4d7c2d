import type { ViewOutput } from '@slack/bolt'
import * as z from 'zod'
import { typedText } from '../answer/typed-text.ts'
import type { AnyForm } from './definition.ts'
import type { FieldState } from './field.ts'
import { clientOfBlock, fieldName } from './field-ids.ts'
import { isEmpty, type Pick, type TypedFields } from './typed.ts'

const optionSchema = z.object({ value: z.string(), text: z.object({ text: z.string() }) })

/** What a filled-in field holds, whatever its kind; empty is null, undefined, or a list without members. */
const stateSchema = z.object({
  value: z.string().nullish(),
  selected_date: z.string().nullish(),
  selected_date_time: z.number().nullish(),
  selected_user: z.string().nullish(),
  selected_users: z.array(z.string()).nullish(),
  selected_conversation: z.string().nullish(),
  selected_option: optionSchema.nullish(),
  selected_options: z.array(optionSchema).nullish()
})

/** Reads what stands in an open or submitted form. Throws when Slack sends something else. */
export function readForm(form: AnyForm, { state }: { state: ViewOutput['state'] }): TypedFields {
  const typed: TypedFields = {}
  for (const [id, element] of Object.values(state.values).flatMap((block) => Object.entries(block))) {
    const name = fieldName(id)
    const field = form.fields[name]
    if (field !== undefined) typed[name] = field.take(stateOf(stateSchema.parse(element)))
  }
  return typed
}

/** The fields in which people of another client than this one stand: somebody chose another before the form could follow. */
export function strangersIn(form: AnyForm, view: { state: ViewOutput['state'] }, clientId: string | null) {
  const typed = readForm(form, view)
  return Object.entries(view.state.values).flatMap(([block, elements]) =>
    Object.keys(elements)
      .map(fieldName)
      .filter((name) => form.fields[name]?.isOfClient && !isEmpty(typed[name]))
      .filter(() => clientOfBlock(block) !== clientId)
  )
}

function stateOf(state: z.infer<typeof stateSchema>): FieldState {
  const text = typedText(state.value ?? '') || state.selected_date || String(state.selected_date_time ?? '')
  const ids = [state.selected_user, state.selected_conversation, ...(state.selected_users ?? [])]
  const people = ids.flatMap((id): Pick[] => (id ? [{ value: id, text: id }] : []))
  const options = [state.selected_option, ...(state.selected_options ?? [])].flatMap((option): Pick[] =>
    option ? [{ value: option.value, text: option.text.text }] : []
  )
  return { text, picks: [...people, ...options] }
}
