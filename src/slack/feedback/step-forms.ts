import { FEEDBACK_STEPS, type FeedbackStep, stateOf, stepsFrom } from '../../domain/feedback/steps.ts'
import { updateFeedback } from '../../usecases/update-feedback.ts'
import { withMovement } from '../card/with-movement.ts'
import { clientIntro } from '../form/at-client.ts'
import { type AnyForm, defineForm } from '../form/definition.ts'
import { required } from '../form/field.ts'
import { moment, momentTyped } from '../form/fields/day.ts'
import { contact } from '../form/fields/people.ts'
import { prose } from '../form/fields/text.ts'
import { picked } from '../form/typed.ts'
import { FORMS } from '../ids.ts'
import { contactNames } from './contact-names.ts'
import { feedbackAnswer } from './feedback-answer.ts'
import { feedbackSubject, startAtFeedback } from './start-at-feedback.ts'
import { impossible, unfinished } from './unfinished-step.ts'

interface StepWords {
  title: string
  submit: string
  shows: readonly ('whom' | 'at' | 'remark' | 'resolveBy')[]
  /** What is said when it is taken. */
  done: string
}

const STEPS: Record<FeedbackStep, StepWords> = {
  acknowledge: {
    title: 'Acknowledge',
    submit: 'Acknowledge',
    shows: ['remark', 'at'],
    done: 'Acknowledged.'
  },
  answer: { title: 'Mark as answered', submit: 'Answered', shows: ['remark', 'at'], done: 'Answered.' },
  resolve: { title: 'Mark as resolved', submit: 'Resolved', shows: ['remark', 'at'], done: 'Resolved.' },
  tell: {
    title: 'The client was told',
    submit: 'Told',
    shows: ['whom', 'at', 'remark'],
    done: 'The client has been told: this is closed.'
  },
  reopen: { title: 'Reopen', submit: 'Reopen', shows: ['remark', 'resolveBy'], done: 'Reopened.' }
}

/** A form for each step of a complaint or a request. */
export const stepForms: readonly AnyForm[] = FEEDBACK_STEPS.map(stepForm)

function stepForm(step: FeedbackStep): AnyForm {
  const { title, submit, shows, done } = STEPS[step]
  const isReopening = step === 'reopen'
  const said = prose({ label: isReopening ? 'Why?' : 'What was said or done?' })
  return defineForm({
    id: FORMS[`${step}Feedback`],
    title,
    submit,
    subject: feedbackSubject,
    fields: {
      whom: contact({ label: 'Whom did you tell?' }),
      at: required(moment({ label: 'When' }), 'Choose when it was.'),
      remark: isReopening ? required(said, 'Write why it is opened again.') : said,
      resolveBy: moment({ label: 'Resolution agreed by', hint: 'The deadline stays, if you leave it empty.' })
    },
    shows: () => shows,
    clientOf: ({ clientId }) => clientId,
    intro: clientIntro,
    async start(desk, asker, value) {
      const found = await startAtFeedback(desk, asker, 'log', value)
      if (found.kind === 'refused') return found
      const { details } = found.entry
      if (!stepsFrom(details).includes(step))
        return { kind: 'refused', sentence: impossible(stateOf(details), []) }
      const names = await contactNames(desk, asker, [details.contactId])
      const whom = picked(details.contactId, names.get(details.contactId ?? '') ?? 'Somebody')
      return { kind: 'open', subject: found.subject, typed: { at: momentTyped(desk.now()), whom } }
    },
    async save(desk, { asker }, subject, { whom, at, remark, resolveBy }) {
      const { sourceKey, revision, clientId } = subject
      const { ports, workspace, now } = desk
      const names = await contactNames(desk, asker, [whom])
      const told = whom === null ? null : `Told ${names.get(whom) ?? 'somebody'}.`
      const words = [told, remark].filter((part) => part !== null).join(' ') || null
      const when = isReopening ? now() : at
      const update = { sourceKey, revision, step, at: when, remark: words, resolveBy }
      const before = now()
      const updated = await updateFeedback(ports, workspace(), asker, update, before)
      if (updated.kind !== 'updated') return unfinished(updated, subject, workspace().timeZone)
      const news = await withMovement(desk, asker, clientId, done, before)
      const message = await feedbackAnswer(desk, asker, sourceKey, { news })
      return { kind: 'saved', message, clientId }
    }
  })
}
