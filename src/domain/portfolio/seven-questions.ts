import { MEASURES, type MeasureCounts, type MeasureKey } from './measures.ts'
import { type Proportion, proportion } from './proportion.ts'

/** Whether the record shows it. */
type Verdict = 'yes' | 'partly' | 'no'

/** One count that an answer rests on; `verdict` is null where there was nothing to count. */
type Figure = Proportion & { measure: MeasureKey; title: string; verdict: Verdict | null }

/** The answer to one of the seven questions, the figures it rests on, and what to do. */
export type QuestionAnswer = {
  key: QuestionKey
  question: string
  answer: Verdict
  figures: Figure[]
  advice: string
}

type QuestionKey = (typeof questions)[number]['key']

/** Each rests on a main measure and perhaps a second one. `keepUp` is the advice where the answer is yes. */
const questions = [
  {
    key: 'feedback',
    question: 'Does feedback reach you, and is it answered?',
    measures: ['with_feedback', 'answered_in_time'],
    keepUp: 'Keep asking, and look at what the feedback of the year is about.'
  },
  {
    key: 'quality',
    question: 'Are quality problems resolved?',
    measures: ['resolved_in_time', 'told_the_client'],
    keepUp: 'Look for complaints that come back: a second one weighs more than the first.'
  },
  {
    key: 'one_view',
    question: 'Does everybody have the same view of a client?',
    measures: ['well_known', 'owned'],
    keepUp: 'Let the owners confirm once a quarter that what is on record still holds.'
  },
  {
    key: 'technology',
    question: 'Does technology keep that view up to date?',
    measures: ['kept_current'],
    keepUp: 'Import what other systems know: revenue, usage, tickets, overdue invoices.'
  },
  {
    key: 'satisfaction',
    question: 'Is satisfaction measured?',
    measures: ['with_score'],
    keepUp: 'Ask the same people again, at least once a year: the change says more than the score.'
  },
  {
    key: 'defection',
    question: 'Is the loss of clients being stemmed?',
    measures: ['kept', 'risky_spoken_to'],
    keepUp: 'Keep speaking to the clients at risk, the largest weight (revenue × risk) first.'
  },
  {
    key: 'losses',
    question: 'Is it understood why clients leave?',
    measures: ['losses_explained', 'departures_recorded'],
    keepUp: 'Bring the most frequent reason to the next review, and decide on one change.'
  }
] as const satisfies readonly {
  key: string
  question: string
  measures: readonly MeasureKey[]
  keepUp: string
}[]

/**
 * Answers the seven questions of customer-risk management from what is on record: each answer is that of its worst measure. A
 * measure with nothing to count is left out, but without the main one the answer is no: what the record does not show, it does
 * not show. Where the lines are drawn is judgement. Source: docs/portfolio.md.
 */
export function sevenQuestions(counts: MeasureCounts): QuestionAnswer[] {
  return questions.map(({ key, question, measures, keepUp }) => {
    const figures = measures.map((measure) => figureOf(measure, counts))
    const [main] = figures
    const worst = figures.reduce((low, figure) => (rank(figure) < rank(low) ? figure : low))
    const decisive = main?.verdict === null && worst.verdict !== 'no' ? main : worst
    const answer = decisive.verdict ?? 'no'
    return { key, question, answer, figures, advice: answer === 'yes' ? keepUp : adviceOn(decisive) }
  })
}

function figureOf(measure: MeasureKey, counts: MeasureCounts): Figure {
  const { title, yes, partly } = MEASURES[measure]
  const counted = proportion(counts[measure])
  return { measure, title, ...counted, verdict: verdictOf(counted, yes, partly) }
}

/** Compares whole numbers, so that 4 of 5 is 80 % and no float stands in between. */
function verdictOf({ hits, of }: Proportion, yes: number, partly: number): Verdict | null {
  if (of === 0) return null
  if (100 * hits >= yes * of) return 'yes'
  return 100 * hits >= partly * of ? 'partly' : 'no'
}

function rank({ verdict }: Figure): number {
  return verdict === null ? 3 : ['no', 'partly', 'yes'].indexOf(verdict)
}

function adviceOn({ measure, hits, of }: Figure): string {
  const { remedy, whenNone } = MEASURES[measure]
  return of === 0 ? whenNone : remedy(of - hits)
}
