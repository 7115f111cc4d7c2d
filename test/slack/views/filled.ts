import { expect } from 'vitest'
import { validateView } from '../../../src/sandbox/blockkit/validate-view.ts'
import { typedText } from '../../../src/slack/answer/typed-text.ts'
import { button } from '../../../src/slack/blocks/button.ts'
import type { AnyForm } from '../../../src/slack/form/definition.ts'
import { drawForm } from '../../../src/slack/form/draw-form.ts'
import type { Field, FieldContext } from '../../../src/slack/form/field.ts'
import type { Typed, TypedFields } from '../../../src/slack/form/typed.ts'
import { readUnsavedForm, wordsOf, writeUnsavedForm } from '../../../src/slack/form/unsaved-form.ts'
import { unsavedFormMessage } from '../../../src/slack/form/unsaved-form-message.ts'
import { reopenAction } from '../../../src/slack/ids.ts'
import { expectTaken } from './taken.ts'

const ID = '0190f7a4-6f2e-7c3a-9b57-0123456789ab'
const NOW = Date.UTC(2026, 10, 22, 9)
const workspace = { id: ID, slackTeamId: 'T1', name: 'Ours', timeZone: 'Europe/Madrid', currency: 'EUR' }
const context: FieldContext = {
  now: NOW,
  today: '2026-11-22',
  timeZone: workspace.timeZone,
  currency: workspace.currency,
  clientId: ID,
  subject: null
}
const sourceKey = 'slack-view:V0123456789'

/** Every field of a form as full as Slack lets people fill it, in text as long as it may be. */
export function filled(form: AnyForm, text: string): TypedFields {
  return Object.fromEntries(
    Object.entries(form.fields).map(([name, field]) => [name, filledField(field, text)])
  )
}

function filledField(field: Field<unknown>, text: string): Typed {
  const element = field.element('x', undefined, context)
  const pick = (value: string) => ({ value, text: typedText(text).slice(0, 75) || 'x' })
  switch (element.type) {
    case 'plain_text_input':
      return typedText(text.slice(0, element.max_length))
    case 'datetimepicker':
      return '1790000000'
    case 'datepicker':
      return '2026-12-24'
    case 'radio_buttons':
    case 'checkboxes':
    case 'static_select':
      return (element.options ?? [])
        .slice(-1)
        .map((each) => ({ value: each.value ?? '', text: each.text.text }))
    case 'multi_external_select':
      return Array.from({ length: element.max_selected_items ?? 1 }, () => pick(ID))
    case 'multi_users_select':
      return Array.from({ length: element.max_selected_items ?? 1 }, () => ({
        value: 'U0123456789',
        text: 'U0123456789'
      }))
    case 'users_select':
      return [{ value: 'U0123456789', text: 'U0123456789' }]
    default:
      return [pick(ID)]
  }
}

/** Fails with Slack's own words when it would refuse the form. */
export function expectFormTaken(form: AnyForm, subject: unknown, typed: TypedFields): void {
  const answer = { url: `https://hooks.slack.com/actions/${'x'.repeat(80)}`, isCard: true }
  const desk = { workspace: () => workspace, now: () => NOW }
  expect(validateView(drawForm(desk, form, { subject, answer, sourceKey }, typed))).toEqual([])
}

/** Fails when the message that gives unsaved words back is refused, or does not lead back to exactly these words. */
export function expectWordsBack(form: AnyForm, subject: unknown, typed: TypedFields): void {
  const payload = writeUnsavedForm(form, { subject, sourceKey, typed })
  const again = button('Open it again', reopenAction(form.id), payload, 'primary')
  const message = unsavedFormMessage(form.title, 'Try again later.', wordsOf(form, typed), again)
  expectTaken(message)
  const stored: unknown[] = JSON.parse(JSON.stringify(message.blocks))
  const { typed: back } = readUnsavedForm(form, payload, stored)
  const said = (fields: TypedFields) =>
    Object.entries(fields)
      .filter(([, its]) => its !== undefined && its.length > 0)
      .map(([name, its = '']) => [name, typeof its === 'string' ? its : its.map(({ value }) => value)])
  expect(Object.fromEntries(said(back))).toEqual(Object.fromEntries(said(typed)))
}
