import * as z from 'zod'
import type { ActionDetails } from '../../domain/clients/action.ts'
import { isCall, settleAction } from '../../usecases/keep-actions.ts'
import { ACTION_DEEDS } from '../../usecases/speaking/deeds.ts'
import { note } from '../blocks/section.ts'
import { clientIntro } from '../form/at-client.ts'
import { recordSubject, savedRecord, startAtRecord } from '../form/at-record.ts'
import { defineForm } from '../form/definition.ts'
import { required } from '../form/field.ts'
import { choiceTyped, radio } from '../form/fields/choice.ts'
import { prose } from '../form/fields/text.ts'
import type { TypedFields } from '../form/typed.ts'
import { FORMS } from '../ids.ts'

const FATES = [
  ['done', 'It is done'],
  ['dropped', 'It is dropped'],
  ['reopened', 'It is still to be done']
] as const

const SENTENCES = { done: 'Action done.', dropped: 'Action dropped.', reopened: 'Action open again.' }

const LOG_INSTEAD =
  'If you spoke with them, log a check-in instead: only that counts as contact, and it settles this action too.'

const startSettling = startAtRecord('edit_plan', 'action', settledTyped)

/** Says that an action is done or dropped, and what came of it. */
export const settleActionForm = defineForm({
  id: FORMS.settleAction,
  title: 'Settle an action',
  submit: 'Save',
  subject: recordSubject.extend({ isCall: z.boolean().optional() }),
  fields: {
    fate: required(radio({ label: 'What became of it?', of: FATES }), 'Choose one of the three.'),
    outcome: prose({ label: 'What came of it, or why was it dropped?' })
  },
  intro: (subject) => [...clientIntro(subject), ...(subject.isCall === true ? [note(LOG_INSTEAD)] : [])],
  async start(desk, asker, value) {
    const start = await startSettling(desk, asker, value)
    if (start.kind === 'refused' || start.subject.entry === null) return start
    const { sourceKey } = start.subject.entry
    const subject = { ...start.subject, isCall: await isCall(desk.ports, desk.workspace(), sourceKey) }
    return { ...start, subject }
  },
  async save(desk, submitter, subject, { fate, outcome }) {
    if (subject.entry === null) throw new Error('An action to be settled is on record')
    if (fate === 'dropped' && outcome === null)
      return { kind: 'problems', problems: { outcome: 'Write why it is dropped.' } }
    const change = { ...subject.entry, fate, outcome }
    const how = fate === 'reopened' ? null : ACTION_DEEDS[fate]
    return savedRecord<'action'>(
      desk,
      submitter,
      subject,
      SENTENCES[fate],
      settledTyped,
      (now) => settleAction(desk.ports, desk.workspace(), submitter.asker, change, now),
      how
    )
  }
})

function settledTyped({ droppedOn, outcome }: ActionDetails): TypedFields {
  return { fate: choiceTyped(FATES, droppedOn === null ? 'done' : 'dropped'), outcome: outcome ?? '' }
}
