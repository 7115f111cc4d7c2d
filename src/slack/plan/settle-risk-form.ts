import type { RiskDetails } from '../../domain/clients/risk.ts'
import { settleRisk } from '../../usecases/keep-register.ts'
import { clientIntro } from '../form/at-client.ts'
import { recordSubject, savedRecord, startAtRecord } from '../form/at-record.ts'
import { defineForm } from '../form/definition.ts'
import { required } from '../form/field.ts'
import { choiceTyped, radio } from '../form/fields/choice.ts'
import { prose } from '../form/fields/text.ts'
import type { TypedFields } from '../form/typed.ts'
import { FORMS } from '../ids.ts'

const FATES = [
  ['closed', 'It is over'],
  ['accepted', 'We live with it'],
  ['reopened', 'It is open after all']
] as const

const SENTENCES = { closed: 'Risk closed.', accepted: 'Risk accepted.', reopened: 'Risk opened again.' }

/** Closes or accepts a register entry, with the reason. */
export const settleRiskForm = defineForm({
  id: FORMS.settleRisk,
  title: 'Settle a risk',
  submit: 'Save',
  subject: recordSubject,
  fields: {
    fate: required(radio({ label: 'What became of it?', of: FATES }), 'Choose one of the three.'),
    reason: required(prose({ label: 'Why?' }), 'Write why: the next one who looks must understand it.')
  },
  intro: clientIntro,
  start: startAtRecord('accept_risk', 'risk', settledTyped),
  async save(desk, submitter, subject, { fate, reason }) {
    if (subject.entry === null) throw new Error('A risk to be settled is on record')
    const change = { ...subject.entry, fate, reason }
    return savedRecord<'risk'>(desk, submitter, subject, SENTENCES[fate], settledTyped, (now) =>
      settleRisk(desk.ports, desk.workspace(), submitter.asker, change, now)
    )
  }
})

function settledTyped({ acceptedOn, closedOn, reason }: RiskDetails): TypedFields {
  const fate = closedOn === null && acceptedOn !== null ? 'accepted' : 'closed'
  return { fate: choiceTyped(FATES, fate), reason: reason ?? '' }
}
