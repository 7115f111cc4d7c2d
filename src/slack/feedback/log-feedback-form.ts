import * as z from 'zod'
import { FEEDBACK_KINDS, type FeedbackKind, SEVERITIES } from '../../domain/clients/feedback.ts'
import type { Asker } from '../../domain/clients/teammate.ts'
import { deadlinesByPolicy } from '../../usecases/deadlines-by-policy.ts'
import { findClientToLog } from '../../usecases/find-client-to-log.ts'
import { logFeedback } from '../../usecases/log-feedback.ts'
import { turnedMessage } from '../access/turned-message.ts'
import type { Desk } from '../desk.ts'
import { defineForm, type Start } from '../form/definition.ts'
import { required } from '../form/field.ts'
import { type Choices, radio } from '../form/fields/choice.ts'
import { moment, momentTyped } from '../form/fields/day.ts'
import { client } from '../form/fields/people.ts'
import { type TypedFields, textOf } from '../form/typed.ts'
import { FORMS } from '../ids.ts'
import { type Beginning, fromButton } from '../log/beginning.ts'
import { type LogForm, logIntro, logSubject, startLog } from '../log/log-form.ts'
import { newcomerFields, newcomerOf } from '../log/newcomer-fields.ts'
import { careBlocks } from './care-blocks.ts'
import { feedbackFields, fieldsOf, writtenOf } from './feedback-fields.ts'
import { loggedFeedbackAnswer } from './logged-feedback-answer.ts'
import { messagesAt } from './problem-messages.ts'

const KINDS: Choices<FeedbackKind> = [
  ['complaint', 'Complaint'],
  ['request', 'Request'],
  ['praise', 'Praise'],
  ['nps', 'NPS · would they recommend us, 0 to 10'],
  ['csat', 'CSAT · how satisfied they are, 1 to 5'],
  ['ces', 'CES · how easy it was, 1 to 7']
]

const fields = {
  client: required(client({ label: 'Client' }), 'Choose the client.'),
  kind: required(radio({ label: 'What is it?', of: KINDS, redraws: true }), 'Choose what it is.'),
  ...feedbackFields,
  receivedAt: required(moment({ label: 'When', redraws: true }), 'Choose when they said it.'),
  ...newcomerFields
}

const subjectSchema = logSubject.extend({
  /** The name of the client's owner. */
  owner: z.string().nullable(),
  timeZone: z.string(),
  /** What the policy makes of what stands in the form. */
  respondBy: z.number().nullable(),
  resolveBy: z.number().nullable()
})
type Subject = z.infer<typeof subjectSchema>

const kindSchema = z.enum(FEEDBACK_KINDS)
const severitySchema = z.enum(SEVERITIES).nullable().catch(null)

/** Logs feedback: what it asks depends on what it is, and a complaint needs no more than that, how bad it is and the words. */
const form = defineForm({
  id: FORMS.feedback,
  title: 'Log feedback',
  submit: 'Log',
  subject: subjectSchema,
  fields,
  shows({ client: settled }, typed) {
    const { grade, care } = fieldsOf(kindIn(typed) ?? 'praise')
    const words = ['text', 'contact', 'about', 'receivedAt'] as const
    const newcomer = ['newName', 'newTitle', 'newExecutive'] as const
    return [
      ...(settled === null ? (['client'] as const) : []),
      'kind',
      ...grade,
      ...words,
      ...care,
      ...newcomer
    ]
  },
  clientOf: ({ client: settled }) => settled?.id ?? null,
  intro: (subject, typed) => [...logIntro(subject), ...careBlocks(kindIn(typed), subject)],
  renew: async (desk, asker, subject, typed) => ({
    ...subject,
    owner:
      subject.client === null ? await ownerOf(desk, asker, textOf(typed['client'] ?? '')) : subject.owner,
    ...(await deadlinesFor(desk, typed))
  }),
  start: (desk, asker, clientId) => startFrom(desk, asker, fromButton(clientId)),
  async save(desk, { asker, sourceKey }, { client: settled, permalink }, values) {
    const before = desk.now()
    const { kind, receivedAt } = values
    const clientId = settled?.id ?? values.client
    const feedback = {
      ...writtenOf(values),
      clientId,
      kind,
      receivedAt,
      newContact: newcomerOf(values),
      permalink
    }
    const logged = await logFeedback(desk.ports, desk.workspace(), asker, feedback, sourceKey, before)
    switch (logged.kind) {
      case 'incomplete':
        return { kind: 'problems', problems: messagesAt(logged.problems) }
      case 'gone':
      case 'not_allowed':
        return { kind: 'refused', message: turnedMessage(logged) }
      default: {
        const message = await loggedFeedbackAnswer(desk, asker, { clientId, sourceKey, kind }, before)
        const slackUserIds = values.owner === null ? [] : [values.owner]
        return logged.kind === 'added'
          ? { kind: 'saved', message, clientId, slackUserIds }
          : { kind: 'repeated', message }
      }
    }
  }
})

function kindIn(typed: TypedFields): FeedbackKind | null {
  return kindSchema
    .nullable()
    .catch(null)
    .parse(textOf(typed['kind'] ?? ''))
}

/** The name of the owner of the client that was chosen. */
async function ownerOf(desk: Desk, asker: Asker, clientId: string): Promise<string | null> {
  if (clientId === '') return null
  const { ports, workspace, now } = desk
  const found = await findClientToLog(ports, workspace(), asker, { clientId }, now())
  return found.kind === 'with_client' ? (found.owner?.name ?? null) : null
}

async function deadlinesFor({ ports, workspace, now }: Desk, typed: TypedFields) {
  const kind = kindIn(typed)
  if (kind === null) return { respondBy: null, resolveBy: null }
  const receivedAt = Number(textOf(typed['receivedAt'] ?? '')) * 1000 || now()
  const severity = severitySchema.parse(textOf(typed['severity'] ?? ''))
  return deadlinesByPolicy(ports, workspace(), { kind, receivedAt, severity })
}

async function startFrom(desk: Desk, asker: Asker, from: Beginning): Promise<Start<Subject>> {
  const start = await startLog(desk, asker, from)
  if (start.kind === 'refused') return start
  const { message } = from
  const owner = start.owner?.name ?? null
  const { timeZone } = desk.workspace()
  return {
    kind: 'open',
    subject: { ...start.subject, owner, timeZone, respondBy: null, resolveBy: null },
    typed: { text: message?.words ?? '', receivedAt: momentTyped(message?.sentAt ?? desk.now()) }
  }
}

/** The feedback form, from wherever somebody opens it. */
export const feedbackLog: LogForm = { form, startFrom }
