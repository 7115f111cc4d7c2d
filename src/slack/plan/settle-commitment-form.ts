import { dayNumber } from '../../domain/calendar.ts'
import type { CommitmentRecord } from '../../domain/clients/commitment.ts'
import { todayIn } from '../../usecases/admit.ts'
import { type CommitmentFate, settleCommitment } from '../../usecases/keep-commitments.ts'
import { MOVING_DEEDS, promiseMoved } from '../../usecases/speaking/deeds.ts'
import { clientIntro } from '../form/at-client.ts'
import { recordSubject, savedRecord, startAtRecord } from '../form/at-record.ts'
import { defineForm } from '../form/definition.ts'
import { required } from '../form/field.ts'
import { type Choices, choiceTyped, radio } from '../form/fields/choice.ts'
import { day, dayToCome } from '../form/fields/day.ts'
import { line, prose } from '../form/fields/text.ts'
import { type TypedFields, textOf } from '../form/typed.ts'
import { FORMS } from '../ids.ts'

const FATES: Choices<CommitmentFate['fate']> = [
  ['done', 'It is done'],
  ['moved', 'It is moved to another day'],
  ['broken', 'It is broken']
]

/** Says what became of a promise. */
export const settleCommitmentForm = defineForm({
  id: FORMS.settleCommitment,
  title: 'Settle a commitment',
  submit: 'Save',
  subject: recordSubject,
  fields: {
    fate: required(
      radio({ label: 'What became of it?', of: FATES, redraws: true }),
      'Choose one of the three.'
    ),
    on: day({ label: 'On', hint: 'Today when left empty.' }),
    due: required(dayToCome({ label: 'New day' }), 'Write the new day, such as next fri.'),
    reason: required(prose({ label: 'Why?' }), 'Write why: the client will ask.'),
    evidence: line({ label: 'Evidence', hint: 'A link or a few words.', max: 1000 })
  },
  shows: (_subject, typed) => {
    const fate = textOf(typed['fate'] ?? '')
    if (fate === 'moved') return ['fate', 'due', 'reason']
    return fate === 'broken' ? ['fate', 'on', 'reason'] : ['fate', 'on', 'evidence']
  },
  intro: clientIntro,
  start: startAtRecord('edit_plan', 'commitment', settledTyped),
  async save(desk, submitter, subject, { fate, on, due, reason, evidence }) {
    const today = todayIn(desk.workspace(), desk.now())
    if (on !== null && on > today)
      return { kind: 'problems', problems: { on: 'Choose today or a day before.' } }
    if (subject.entry === null) throw new Error('A commitment to be settled is on record')
    const settled = settledAs(fate, on ?? today, due, reason, evidence)
    const change = { ...subject.entry, ...settled }
    return savedRecord<'commitment'>(
      desk,
      submitter,
      subject,
      SENTENCES[fate],
      settledTyped,
      (now) => settleCommitment(desk.ports, desk.workspace(), submitter.asker, change, now),
      howOf(settled)
    )
  }
})

const SENTENCES: Record<CommitmentFate['fate'], string> = {
  done: 'Commitment kept.',
  moved: 'Commitment moved.',
  broken: 'Commitment marked broken.'
}

function howOf(settled: CommitmentFate): string {
  if (settled.fate === 'moved') return promiseMoved(dayNumber(settled.dueOn))
  return settled.fate === 'broken' ? MOVING_DEEDS.broken : MOVING_DEEDS.kept
}

function settledAs(
  fate: CommitmentFate['fate'],
  on: string,
  dueOn: string,
  reason: string,
  evidence: string | null
): CommitmentFate {
  if (fate === 'moved') return { fate, dueOn, reason }
  return fate === 'broken' ? { fate, on, reason } : { fate, on, evidence }
}

function settledTyped({ doneOn, brokenOn, evidence, reason, dueOn }: CommitmentRecord): TypedFields {
  const fate = brokenOn !== null ? 'broken' : 'done'
  return {
    fate: choiceTyped(FATES, fate),
    on: doneOn ?? brokenOn ?? '',
    due: dueOn ?? '',
    reason: reason ?? '',
    evidence: evidence ?? ''
  }
}
