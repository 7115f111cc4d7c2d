import type { ViewOutput } from '@slack/bolt'
import type { KnownBlock, ModalView } from '@slack/types'
import { input } from '../blocks/input.ts'
import { plain } from '../blocks/text.ts'
import type { Desk } from '../desk.ts'
import { contextOf, shownFields } from './check-form.ts'
import type { AnyForm } from './definition.ts'
import { mayBeEmpty } from './field.ts'
import { blockId, fieldId, fieldName } from './field-ids.ts'
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
    const { label, hint, redraws } = field
    const id = fieldId(form.id, name)
    const block = blockId(id, field, context.clientId, metadata.round)
    return [
      input(
        {
          id: block,
          label,
          isOptional: mayBeEmpty(field, typed),
          dispatches: redraws,
          ...(hint !== undefined && { hint })
        },
        field.element(id, typed[name], context)
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

/** Messages by field as Slack takes them: by the block in which the field stands. */
export function errorsAt(
  { state }: Pick<ViewOutput, 'state'>,
  problems: Record<string, string>
): Record<string, string> {
  const blocks = Object.entries(state.values).flatMap(([block, elements]) =>
    Object.keys(elements).map((id): [string, string] => [fieldName(id), block])
  )
  const blockOf = new Map(blocks)
  return Object.fromEntries(
    Object.entries(problems).map(([name, message]) => [blockOf.get(name) ?? name, message])
  )
}
