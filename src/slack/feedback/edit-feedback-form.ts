import * as z from 'zod'
import { FEEDBACK_KINDS, type FeedbackRecord } from '../../domain/clients/feedback.ts'
import type { Asker } from '../../domain/clients/teammate.ts'
import { stateOf } from '../../domain/feedback/steps.ts'
import { deadlinesByPolicy } from '../../usecases/deadlines-by-policy.ts'
import { editFeedback } from '../../usecases/edit-feedback.ts'
import { slackIdsOf } from '../../usecases/our-people.ts'
import type { Desk } from '../desk.ts'
import { clientIntro } from '../form/at-client.ts'
import { defineForm } from '../form/definition.ts'
import { requiredUnless } from '../form/field.ts'
import { prose } from '../form/fields/text.ts'
import type { TypedFields } from '../form/typed.ts'
import { FORMS } from '../ids.ts'
import { careBlocks } from './care-blocks.ts'
import { contactNames } from './contact-names.ts'
import { feedbackAnswer, notFoundMessage } from './feedback-answer.ts'
import { feedbackFields, feedbackTyped, fieldsOf, writtenOf } from './feedback-fields.ts'
import { messagesAt, WORDS_MISSING } from './problem-messages.ts'
import { feedbackSubject, startAtFeedback } from './start-at-feedback.ts'

const subjectSchema = feedbackSubject.extend({
  kind: z.enum(FEEDBACK_KINDS),
  owner: z.string().nullable(),
  timeZone: z.string(),
  respondBy: z.number().nullable(),
  resolveBy: z.number().nullable()
})

/** Changes what feedback says: how bad it is, the words, who sees to it, until when. What became of it has its own steps. */
export const editFeedbackForm = defineForm({
  id: FORMS.editFeedback,
  title: 'Change feedback',
  submit: 'Save',
  subject: subjectSchema,
  fields: {
    ...feedbackFields,
    text: requiredUnless(feedbackFields.text, WORDS_MISSING, isScored),
    remark: prose({ label: 'Why do you change it?' })
  },
  shows({ kind }) {
    const { grade, care } = fieldsOf(kind)
    return [...grade, 'text', 'contact', 'about', ...care, 'remark']
  },
  clientOf: ({ clientId }) => clientId,
  intro: (subject) => [...clientIntro(subject), ...careBlocks(subject.kind, subject)],
  async start(desk, asker, value) {
    const found = await startAtFeedback(desk, asker, 'log', value)
    if (found.kind === 'refused') return found
    const { details } = found.entry
    const { timeZone } = desk.workspace()
    const deadlines = stillDue(details, await deadlinesByPolicy(desk.ports, desk.workspace(), details))
    const owner = found.owner?.name ?? null
    const subject = { ...found.subject, kind: details.kind, owner, timeZone, ...deadlines }
    const [typed] = await typedOf(desk, asker, details)
    return { kind: 'open', subject, typed }
  },
  async save(desk, { asker }, subject, { remark, ...values }) {
    const { sourceKey, revision, clientId } = subject
    const { ports, workspace, now } = desk
    const edited = { ...writtenOf(values), sourceKey, revision, remark }
    const saved = await editFeedback(ports, workspace(), asker, edited, now())
    switch (saved.kind) {
      case 'incomplete':
        return { kind: 'problems', problems: messagesAt(saved.problems) }
      case 'changed_meanwhile': {
        const { entry } = saved
        const [present, seen] = await typedOf(desk, asker, entry.details, saved.seen)
        return { ...saved, by: entry.by, seen, present, subject: { ...subject, revision: entry.revision } }
      }
      case 'revised': {
        const message = await feedbackAnswer(desk, asker, sourceKey, { news: 'Changed.' })
        const slackUserIds = values.owner === null ? [] : [values.owner]
        return { kind: 'saved', message, clientId, slackUserIds }
      }
      default:
        return { kind: 'refused', message: notFoundMessage(saved) }
    }
  }
})

/** A score says something without words, and its field is there where the feedback is one. */
function isScored(others: TypedFields): boolean {
  return ['nps', 'csat', 'ces'].some((score) => score in others)
}

/** What was answered or resolved is not due any more. */
function stillDue(
  details: FeedbackRecord,
  { respondBy, resolveBy }: Awaited<ReturnType<typeof deadlinesByPolicy>>
) {
  const state = stateOf(details)
  const isOver = state === 'resolved' || state === 'closed'
  const isAnswered = isOver || state === 'answered'
  return { respondBy: isAnswered ? null : respondBy, resolveBy: isOver ? null : resolveBy }
}

/** What stands in the form for two versions. */
async function typedOf(desk: Desk, asker: Asker, present: FeedbackRecord, seen: FeedbackRecord = present) {
  const [names, people] = await Promise.all([
    contactNames(desk, asker, [present.contactId, seen.contactId]),
    slackIdsOf(desk.ports, asker.workspaceId, [present.ownerId, seen.ownerId])
  ])
  return [feedbackTyped(present, names, people), feedbackTyped(seen, names, people)] as const
}
