import type { RiskDetails, Threat } from '../../domain/clients/risk.ts'
import { changeRisk, openRisk } from '../../usecases/keep-register.ts'
import { clientIntro } from '../form/at-client.ts'
import { recordSubject, savedRecord, startAtRecord } from '../form/at-record.ts'
import { defineForm } from '../form/definition.ts'
import { required } from '../form/field.ts'
import { type Choices, choice, choiceTyped, tick, tickTyped } from '../form/fields/choice.ts'
import { ownerTyped, teammate } from '../form/fields/people.ts'
import { line } from '../form/fields/text.ts'
import type { TypedFields } from '../form/typed.ts'
import { FORMS } from '../ids.ts'

const CATEGORIES: Choices<string> = [
  ['relationship', 'Relationship'],
  ['delivery', 'Delivery and quality'],
  ['commercial', 'Price and contract'],
  ['competition', 'Competition'],
  ['need', 'Their needs change'],
  ['business', 'Their business'],
  ['other', 'Other']
]
const LIKELIHOODS: Choices<string> = [
  ['1', '1 · Very unlikely'],
  ['2', '2 · Unlikely'],
  ['3', '3 · Possible'],
  ['4', '4 · Likely'],
  ['5', '5 · Almost certain']
]
const IMPACTS: Choices<string> = [
  ['1', '1 · Hardly felt'],
  ['2', '2 · Small'],
  ['3', '3 · Noticeable'],
  ['4', '4 · Large'],
  ['5', '5 · We lose the client']
]
const THREATS: Choices<Threat> = [
  ['low', 'Low: they know each other'],
  ['medium', 'Medium: they talk'],
  ['high', 'High: the client evaluates them']
]

/** Opens a register entry, or changes what it says. */
export const riskForm = defineForm({
  id: FORMS.risk,
  title: 'Risk',
  submit: 'Save',
  subject: recordSubject,
  fields: {
    risk: required(line({ label: 'What may happen?', max: 300 }), 'Write what may happen.'),
    category: choice({ label: 'Category', of: CATEGORIES }),
    likelihood: choice({ label: 'How likely?', of: LIKELIHOODS }),
    impact: choice({ label: 'How bad?', of: IMPACTS }),
    competitor: line({ label: 'Competitor' }),
    threat: choice({ label: 'Threat by the competitor', of: THREATS }),
    saysLeaving: tick({ label: 'Their word', words: 'They have said that they may leave' }),
    owner: teammate({ label: 'Who of us sees to it?' })
  },
  intro: clientIntro,
  start: startAtRecord('edit_plan', 'risk', riskTyped),
  async save(desk, submitter, subject, { likelihood, impact, owner, ...said }) {
    const problems = problemsOf(likelihood, impact, said.threat, said.competitor)
    if (Object.keys(problems).length > 0) return { kind: 'problems', problems }
    const { ports } = desk
    const { asker, sourceKey } = submitter
    const { clientId, entry } = subject
    const rated = { likelihood: rating(likelihood), impact: rating(impact) }
    const written = { ...said, ...rated, ownerSlackId: owner }
    const sentence = entry === null ? 'Risk opened.' : 'Risk changed.'
    return savedRecord<'risk'>(desk, submitter, subject, sentence, riskTyped, (now) =>
      entry === null
        ? openRisk(ports, desk.workspace(), asker, { ...written, clientId, sourceKey }, now)
        : changeRisk(ports, desk.workspace(), asker, { ...written, ...entry }, now)
    )
  }
})

function problemsOf(
  likelihood: string | null,
  impact: string | null,
  threat: string | null,
  competitor: string | null
): Record<string, string> {
  return {
    ...(likelihood !== null &&
      impact === null && { impact: 'Say how bad it would be too, or clear how likely it is.' }),
    ...(impact !== null &&
      likelihood === null && { likelihood: 'Say how likely it is too, or clear how bad it is.' }),
    ...(threat !== null &&
      competitor === null && { competitor: 'Write which competitor, or clear the threat.' })
  }
}

function rating(chosen: string | null): number | null {
  return chosen === null ? null : Number(chosen)
}

function ratingTyped(rated: number | null): string | null {
  return rated === null ? null : String(rated)
}

function riskTyped(details: RiskDetails, people: Map<string, string>): TypedFields {
  const { risk, category, likelihood, impact, competitor, threat, saysLeaving, ownerId } = details
  return {
    risk,
    category: choiceTyped(CATEGORIES, category),
    likelihood: choiceTyped(LIKELIHOODS, ratingTyped(likelihood)),
    impact: choiceTyped(IMPACTS, ratingTyped(impact)),
    competitor: competitor ?? '',
    threat: choiceTyped(THREATS, threat),
    saysLeaving: tickTyped(saysLeaving),
    owner: ownerTyped(ownerId, people)
  }
}
