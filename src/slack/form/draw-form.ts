import type { KnownBlock, ModalView } from '@slack/types'
import { input } from '../blocks/input.ts'
import { plain } from '../blocks/text.ts'
import type { Desk } from '../desk.ts'
import { contextOf, shownFields } from './check-form.ts'
import type { AnyForm } from './definition.ts'
import { blockId, fieldId } from './field-ids.ts'
import { type Metadata, writeMetadata } from './metadata.ts'
import type { TypedFields } from './typed.ts'

/** Draws a form with what stands in it; `news` stands above everything. */
export function drawForm(
  desk: Pick<Desk, 'workspace' | 'now'>,
  form: AnyForm,
  metadata: Metadata,
  typed: TypedFields,
  news: KnownBlock[] = []
): ModalView {
  const { subject } = metadata
  const context = contextOf(desk, form, subject, typed)
  const fields = shownFields(form, subject, typed).flatMap((name) => {
    const field = form.fields[name]
    if (field === undefined || (field.isOfClient && context.clientId === null)) return []
    const { label, hint, missing, redraws } = field
    const block = blockId(form.id, name, field, context.clientId)
    return [
      input(
        {
          id: block,
          label,
          isOptional: missing === null,
          dispatches: redraws,
          ...(hint !== undefined && { hint })
        },
        field.element(fieldId(form.id, name), typed[name], context)
      )
    ]
  })
  return {
    type: 'modal',
    callback_id: form.id,
    private_metadata: writeMetadata(metadata),
    title: plain(form.title, 24),
    submit: plain(form.submit, 24),
    close: plain('Cancel', 24),
    blocks: [...news, ...form.intro(subject, typed), ...fields] satisfies KnownBlock[]
  }
}

/** Messages by field as Slack takes them: by block. */
export function errorsAt(
  desk: Desk,
  form: AnyForm,
  subject: unknown,
  typed: TypedFields,
  problems: Record<string, string>
): Record<string, string> {
  const { clientId } = contextOf(desk, form, subject, typed)
  return Object.fromEntries(
    Object.entries(problems).flatMap(([name, message]) => {
      const field = form.fields[name]
      return field === undefined ? [] : [[blockId(form.id, name, field, clientId), message]]
    })
  )
}
