import { dayIn, formatDay } from '../../domain/calendar.ts'
import type { FeedbackState } from '../../domain/feedback/steps.ts'
import type { Update } from '../../domain/feedback/thread.ts'
import type { UpdatedFeedback } from '../../usecases/update-feedback.ts'
import { CHANGED, STATES, UPDATES } from '../blocks/feedback.ts'
import { cut } from '../blocks/text.ts'
import type { Outcome } from '../form/definition.ts'
import { notFoundMessage } from './feedback-answer.ts'
import type { FeedbackSubject } from './start-at-feedback.ts'

/** As much of a remark as a sentence can quote. */
const QUOTED = 80

/** What a form for a step says when it could not be taken. Whoever comes second is told what happened, and keeps what they typed. */
export function unfinished(
  updated: Exclude<UpdatedFeedback, { kind: 'updated' }>,
  subject: FeedbackSubject,
  timeZone: string
): Outcome<FeedbackSubject> {
  switch (updated.kind) {
    case 'in_the_future':
      return { kind: 'problems', problems: { at: 'This lies ahead. Choose when it was.' } }
    case 'too_early': {
      const since = formatDay(dayIn(timeZone, updated.since))
      return {
        kind: 'problems',
        problems: { at: `What went before it was on ${since}. Choose a later time.` }
      }
    }
    case 'not_possible':
      return { kind: 'problems', problems: { remark: impossible(updated.state, updated.updates) } }
    case 'changed_meanwhile': {
      const { revision, updates } = updated
      const by = updates.at(-1)?.by ?? null
      const next = { ...subject, revision }
      return {
        kind: 'changed_meanwhile',
        by,
        seen: {},
        present: {},
        subject: next,
        events: updates.map(sentence)
      }
    }
    default:
      return { kind: 'refused', message: notFoundMessage(updated) }
  }
}

/** Why a step is not possible, with what others did meanwhile. */
export function impossible(state: FeedbackState, updates: readonly Update[]): string {
  const done = updates.length === 0 ? '' : ` ${updates.map(sentence).join(' ')}`
  return `This is ${STATES[state]}.${done} Close this form and look at it again.`
}

/** "Ben Ode: Answered. “I called her.”" */
function sentence({ by, what, fields, remark }: Update): string {
  const changed = fields.length === 0 ? '' : ` (${fields.map((field) => CHANGED[field]).join(', ')})`
  const said = remark === null ? '' : ` “${cut(remark, QUOTED)}”`
  return `${by ?? 'A file'}: ${UPDATES[what]}${changed}.${said}`
}
