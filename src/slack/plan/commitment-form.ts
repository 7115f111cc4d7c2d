import type { CommitmentKind, CommitmentRecord } from '../../domain/clients/commitment.ts'
import { addCommitment, changeCommitment } from '../../usecases/keep-commitments.ts'
import { clientIntro } from '../form/at-client.ts'
import { recordSubject, savedRecord, startAtRecord } from '../form/at-record.ts'
import { defineForm } from '../form/definition.ts'
import { required } from '../form/field.ts'
import { type Choices, choice, choiceTyped } from '../form/fields/choice.ts'
import { day, dueDay } from '../form/fields/day.ts'
import { ownerTyped, teammate } from '../form/fields/people.ts'
import { line, prose } from '../form/fields/text.ts'
import type { TypedFields } from '../form/typed.ts'
import { FORMS } from '../ids.ts'

const KINDS: Choices<CommitmentKind> = [
  ['requirement', 'Requirement'],
  ['expectation', 'Expectation'],
  ['success_criterion', 'Success criterion'],
  ['deliverable', 'Deliverable']
]

/** Writes a promise down, or changes what it says. */
export const commitmentForm = defineForm({
  id: FORMS.commitment,
  title: 'Commitment',
  submit: 'Save',
  subject: recordSubject,
  fields: {
    commitment: required(prose({ label: 'What is promised or expected?' }), 'Write what it is.'),
    kind: choice({ label: 'Kind', of: KINDS }),
    due: dueDay({ label: 'Due' }),
    owner: teammate({ label: 'Who of us sees to it?' }),
    evidence: line({ label: 'Evidence', hint: 'A link or a few words.', max: 1000 }),
    signedOffBy: line({ label: 'Signed off by', hint: 'Whoever at the client agreed to it.' }),
    signedOffOn: day({ label: 'Signed off on' })
  },
  intro: clientIntro,
  start: startAtRecord('edit_plan', 'commitment', commitmentTyped),
  async save(desk, submitter, subject, { due, owner, ...said }) {
    if (said.signedOffOn !== null && said.signedOffBy === null)
      return { kind: 'problems', problems: { signedOffBy: 'Write who signed it off, or clear the date.' } }
    const { ports } = desk
    const { asker, sourceKey } = submitter
    const { clientId, entry } = subject
    const written = { ...said, dueOn: due, ownerSlackId: owner }
    const sentence = entry === null ? 'Commitment saved.' : 'Commitment changed.'
    return savedRecord<'commitment'>(desk, submitter, subject, sentence, commitmentTyped, (now) =>
      entry === null
        ? addCommitment(ports, desk.workspace(), asker, { ...written, clientId, sourceKey }, now)
        : changeCommitment(ports, desk.workspace(), asker, { ...written, ...entry }, now)
    )
  }
})

function commitmentTyped(details: CommitmentRecord, people: Map<string, string>): TypedFields {
  const { commitment, kind, dueOn, ownerId, evidence, signedOffBy, signedOffOn } = details
  return {
    commitment,
    kind: choiceTyped(KINDS, kind),
    due: dueOn ?? '',
    owner: ownerTyped(ownerId, people),
    evidence: evidence ?? '',
    signedOffBy: signedOffBy ?? '',
    signedOffOn: signedOffOn ?? ''
  }
}
