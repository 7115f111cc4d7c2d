import { todayIn } from '../../usecases/admit.ts'
import type { Desk } from '../desk.ts'
import type { AnyForm, FieldTable, ValuesOf } from './definition.ts'
import { type FieldContext, mayBeEmpty } from './field.ts'
import { isEmpty, type TypedFields, textOf } from './typed.ts'

/** What a form says, or what is wrong by field. */
export type CheckedForm =
  | { kind: 'complete'; values: ValuesOf<FieldTable> }
  | { kind: 'incomplete'; problems: Record<string, string> }

/** The fields that are shown, in order. */
export function shownFields(form: AnyForm, subject: unknown, typed: TypedFields): readonly string[] {
  return form.shows(subject, typed)
}

/** What drawing and reading the form's fields depends on. */
export function contextOf(
  desk: Pick<Desk, 'workspace' | 'now'>,
  form: AnyForm,
  subject: unknown,
  typed: TypedFields
): FieldContext {
  const { timeZone, currency } = desk.workspace()
  const now = desk.now()
  const chosen = textOf(typed['client'] ?? '')
  const clientId = form.clientOf(subject) ?? (chosen === '' ? null : chosen)
  return { now, today: todayIn(desk.workspace(), now), timeZone, currency, clientId, subject }
}

/** Reads every field that is shown, without looking anything up. */
export function checkForm(
  form: AnyForm,
  subject: unknown,
  typed: TypedFields,
  context: FieldContext
): CheckedForm {
  const shown = new Set(shownFields(form, subject, typed))
  const values: Record<string, unknown> = {}
  const problems: Record<string, string> = {}
  for (const [name, field] of Object.entries(form.fields)) {
    const its = shown.has(name) ? typed[name] : undefined
    values[name] = field.empty
    if (its === undefined || isEmpty(its)) {
      if (shown.has(name) && field.missing !== null && !mayBeEmpty(field, typed))
        problems[name] = field.missing
      continue
    }
    const read = field.read(its, context)
    if (read.kind === 'value') values[name] = read.value
    else problems[name] = read.message
  }
  return Object.keys(problems).length > 0
    ? { kind: 'incomplete', problems }
    : { kind: 'complete', values: values as ValuesOf<FieldTable> }
}
