import type { Renewal } from '../../domain/clients/facts.ts'
import type { ContractDetails } from '../../usecases/import-ports.ts'
import { addContract, changeContract } from '../../usecases/keep-contracts.ts'
import { clientIntro } from '../form/at-client.ts'
import { recordSubject, savedRecord, startAtRecord } from '../form/at-record.ts'
import { defineForm } from '../form/definition.ts'
import { required } from '../form/field.ts'
import { type Choices, choice, choiceTyped } from '../form/fields/choice.ts'
import { day } from '../form/fields/day.ts'
import { amountTyped, money } from '../form/fields/money.ts'
import type { TypedFields } from '../form/typed.ts'
import { FORMS } from '../ids.ts'

const RENEWALS: Choices<Renewal> = [
  ['open', 'Open'],
  ['secured', 'Agreed, not yet signed'],
  ['renewed', 'Renewed'],
  ['declined', 'They will not renew']
]

/** Puts a contract on record, or changes it: its term, the days on which somebody decides, and where the renewal stands. */
export const contractForm = defineForm({
  id: FORMS.contract,
  title: 'Contract',
  submit: 'Save',
  subject: recordSubject,
  fields: {
    endsOn: required(day({ label: 'Ends on' }), 'Choose the day on which it ends.'),
    renewal: required(choice({ label: 'Renewal', of: RENEWALS }), 'Choose where the renewal stands.'),
    noticeOn: day({ label: 'Last day to give notice' }),
    optionOn: day({ label: 'Last day to use an option' }),
    startsOn: day({ label: 'Starts on' }),
    value: money({ label: 'Value a year', hint: 'Such as 120000, 12k or CHF 1.2m.' })
  },
  intro: clientIntro,
  start: startAtRecord('edit_client', 'contract', contractTyped, { renewal: choiceTyped(RENEWALS, 'open') }),
  async save(desk, submitter, subject, contract) {
    const problems = problemsOf(contract)
    if (Object.keys(problems).length > 0) return { kind: 'problems', problems }
    const { ports } = desk
    const { asker, sourceKey } = submitter
    const { clientId, entry } = subject
    const sentence = entry === null ? 'Contract saved.' : 'Contract changed.'
    return savedRecord<'contract'>(desk, submitter, subject, sentence, contractTyped, (now) =>
      entry === null
        ? addContract(ports, desk.workspace(), asker, { ...contract, clientId, sourceKey }, now)
        : changeContract(ports, desk.workspace(), asker, { ...contract, ...entry }, now)
    )
  }
})

function problemsOf({ startsOn, endsOn, noticeOn, optionOn }: ContractDetails): Record<string, string> {
  const isLate = (decision: string | null) => decision !== null && decision > endsOn
  return {
    ...(startsOn !== null && startsOn >= endsOn && { startsOn: 'Choose a day before the end.' }),
    ...(isLate(noticeOn) && { noticeOn: 'Choose a day not after the end.' }),
    ...(isLate(optionOn) && { optionOn: 'Choose a day not after the end.' })
  }
}

function contractTyped({ value, renewal, ...days }: ContractDetails): TypedFields {
  return {
    endsOn: days.endsOn,
    renewal: choiceTyped(RENEWALS, renewal),
    noticeOn: days.noticeOn ?? '',
    optionOn: days.optionOn ?? '',
    startsOn: days.startsOn ?? '',
    value: amountTyped(value)
  }
}
