import {
  FEEDBACK_SUBJECTS,
  type FeedbackKind,
  type FeedbackRecord,
  SCORE_RANGES,
  type ScoreKind,
  SEVERITIES
} from '../../domain/clients/feedback.ts'
import { isFollowedUp } from '../../domain/feedback/steps.ts'
import type { WrittenFeedback } from '../../usecases/check-feedback.ts'
import { SEVERITY_WORDS, SUBJECTS } from '../blocks/feedback.ts'
import type { ValuesOf } from '../form/definition.ts'
import { required, requiredUnless } from '../form/field.ts'
import { choice, choiceTyped, radio } from '../form/fields/choice.ts'
import { moment, momentTyped } from '../form/fields/day.ts'
import { contact, ownerTyped, teammate } from '../form/fields/people.ts'
import { prose } from '../form/fields/text.ts'
import { picked, type TypedFields, textOf } from '../form/typed.ts'
import { WORDS_MISSING } from './problem-messages.ts'

const severities = SEVERITIES.map((severity) => [severity, SEVERITY_WORDS[severity]] as const)
const subjects = FEEDBACK_SUBJECTS.map((about) => [about, capital(SUBJECTS[about])] as const)
const SCORES = {
  nps: scoresOf('nps', ['not at all likely', 'extremely likely']),
  csat: scoresOf('csat', ['very dissatisfied', 'very satisfied']),
  ces: scoresOf('ces', ['very hard', 'very easy'])
}

/** A score says something without words; and while nobody has said what it is, nothing is missing. */
function isWithoutWords({ kind }: TypedFields): boolean {
  return !['praise', 'request', 'complaint'].includes(textOf(kind ?? ''))
}

/** What feedback says of itself, when it is logged and when it is changed. */
export const feedbackFields = {
  severity: required(
    radio({ label: 'How bad is it?', of: severities, redraws: true }),
    'Choose how bad it is.'
  ),
  nps: required(
    choice({ label: 'How likely are they to recommend us?', of: SCORES.nps }),
    'Choose the score.'
  ),
  csat: required(radio({ label: 'How satisfied are they?', of: SCORES.csat }), 'Choose the score.'),
  ces: required(radio({ label: 'How easy was it?', of: SCORES.ces }), 'Choose the score.'),
  text: requiredUnless(prose({ label: 'What did they say?' }), WORDS_MISSING, isWithoutWords),
  contact: contact({ label: 'Who said it?' }),
  about: choice({ label: 'What is it about?', of: subjects }),
  owner: teammate({ label: 'Who sees to it?', hint: 'The owner of the client, if you leave it empty.' }),
  respondBy: moment({
    label: 'Answer agreed by',
    hint: 'What the policy says counts, if you leave it empty.'
  }),
  resolveBy: moment({ label: 'Resolution agreed by', hint: 'Only if you agreed one with the client.' })
}
type FeedbackFields = typeof feedbackFields
type FeedbackField = keyof FeedbackFields

/** What is asked of each kind before the words. */
const GRADES: Record<FeedbackKind, readonly FeedbackField[]> = {
  nps: ['nps'],
  csat: ['csat'],
  ces: ['ces'],
  praise: [],
  request: [],
  complaint: ['severity']
}

/** The fields that grade feedback of a kind, and those that say who sees to it by when. */
export function fieldsOf(kind: FeedbackKind): {
  grade: readonly FeedbackField[]
  care: readonly FeedbackField[]
} {
  return { grade: GRADES[kind], care: isFollowedUp({ kind }) ? ['owner', 'respondBy', 'resolveBy'] : [] }
}

/** What the fields say. */
export function writtenOf(values: ValuesOf<FeedbackFields>): WrittenFeedback {
  const { severity, nps, csat, ces, text, contact, about, owner, respondBy, resolveBy } = values
  const score = [nps, csat, ces].find((each) => each !== null)
  return {
    contactId: contact,
    score: score === undefined ? null : Number(score),
    severity,
    about,
    text,
    respondBy,
    resolveBy,
    ownerSlackId: owner
  }
}

/** What stands in the fields for feedback on record; `names` are those of its contacts, `people` the Slack ids of teammates. */
export function feedbackTyped(
  { kind, score, severity, about, text, contactId, ownerId, respondBy, resolveBy }: FeedbackRecord,
  names: ReadonlyMap<string, string>,
  people: Map<string, string>
): TypedFields {
  const graded = kind === 'nps' || kind === 'csat' || kind === 'ces' ? kind : null
  return {
    severity: choiceTyped(severities, severity),
    ...(graded && { [graded]: choiceTyped(SCORES[graded], score === null ? null : `${score}`) }),
    text: text ?? '',
    contact: picked(contactId, names.get(contactId ?? '') ?? 'Somebody'),
    about: choiceTyped(subjects, about),
    owner: ownerTyped(ownerId, people),
    respondBy: momentTyped(respondBy),
    resolveBy: momentTyped(resolveBy)
  }
}

/** Every score from the best to the worst, with what both ends mean. */
function scoresOf(kind: ScoreKind, [worst, best]: readonly [string, string]) {
  const [least, most] = SCORE_RANGES[kind]
  const meaning = new Map<number, string>([
    [least, worst],
    [most, best]
  ])
  return Array.from({ length: most - least + 1 }, (_, place) => {
    const score = most - place
    const words = meaning.get(score)
    return [`${score}`, words === undefined ? `${score}` : `${score} · ${words}`] as const
  })
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
