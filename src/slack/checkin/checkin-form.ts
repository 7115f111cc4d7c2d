import { quoted } from '../../domain/assessment/phrases.ts'
import type { Asker } from '../../domain/clients/teammate.ts'
import { SENTIMENTS } from '../../domain/clients/touchpoint.ts'
import type { CheckinProblem } from '../../usecases/check-checkin.ts'
import { logCheckin } from '../../usecases/log-checkin.ts'
import { slackIdsOf } from '../../usecases/our-people.ts'
import { turnedMessage } from '../access/turned-message.ts'
import { cardAfter } from '../card/card-after.ts'
import type { Desk } from '../desk.ts'
import { contactNames } from '../feedback/contact-names.ts'
import { defineForm, type Start } from '../form/definition.ts'
import { choiceTyped } from '../form/fields/choice.ts'
import { momentTyped } from '../form/fields/day.ts'
import { picked } from '../form/typed.ts'
import { FORMS } from '../ids.ts'
import { type Beginning, fromButton } from '../log/beginning.ts'
import { type LogForm, type LogSubject, logIntro, logSubject, startLog } from '../log/log-form.ts'
import { NAMELESS, newcomerOf } from '../log/newcomer-fields.ts'
import { checkinFields, KIND_CHOICES } from './checkin-fields.ts'

/** Where each problem is shown, and how to mend it. */
const PROBLEMS: Record<CheckinProblem, { field: keyof typeof checkinFields; message: string }> = {
  in_the_future: {
    field: 'occurredAt',
    message: 'This lies ahead. Choose when it took place; what is planned goes into the next step.'
  },
  nobody_and_nothing: {
    field: 'summary',
    message: 'Write what it was about, or choose with whom you spoke. One of the two is enough.'
  },
  contact_without_name: { field: 'newName', message: NAMELESS },
  date_without_step: { field: 'nextStep', message: 'Write what the next step is, or clear its date.' }
}

const names = Object.keys(checkinFields) as (keyof typeof checkinFields)[]

/** Logs a check-in. */
const form = defineForm({
  id: FORMS.checkin,
  title: 'Log a check-in',
  submit: 'Log',
  subject: logSubject,
  fields: checkinFields,
  shows: ({ client }) => names.filter((name) => client === null || name !== 'client'),
  clientOf: ({ client }) => client?.id ?? null,
  intro: logIntro,
  start: (desk, asker, value) => startFrom(desk, asker, fromButton(value)),
  async save(desk, { asker, sourceKey }, { client, permalink }, { sentiment, contacts, teammates, ...said }) {
    const before = desk.now()
    const clientId = client?.id ?? said.client
    const checkin = {
      ...said,
      clientId,
      contactIds: contacts,
      teammateSlackIds: teammates,
      sentiment: SENTIMENTS.find((mood) => `${mood}` === sentiment) ?? null,
      newContact: newcomerOf(said),
      permalink
    }
    const logged = await logCheckin(desk.ports, desk.workspace(), asker, checkin, sourceKey, before)
    switch (logged.kind) {
      case 'incomplete': {
        const at = logged.problems.map((problem) => PROBLEMS[problem])
        return {
          kind: 'problems',
          problems: Object.fromEntries(at.map(({ field, message }) => [field, message]))
        }
      }
      case 'gone':
      case 'not_allowed':
        return { kind: 'refused', message: turnedMessage(logged) }
      default: {
        const done = logged.done.length === 0 ? '' : ` Done with it: ${logged.done.map(quoted).join(', ')}.`
        const message = await cardAfter(desk, asker, clientId, `Check-in logged.${done}`, before)
        return logged.kind === 'logged' ? { kind: 'saved', message, clientId } : { kind: 'repeated', message }
      }
    }
  }
})

async function startFrom(desk: Desk, asker: Asker, from: Beginning): Promise<Start<LogSubject>> {
  const start = await startLog(desk, asker, from)
  if (start.kind === 'refused') return start
  const { message, contactId = null, isAnothers = false } = from
  const { client } = start.subject
  const ourId = isAnothers ? await anotherOf(desk, asker, client?.id ?? null) : asker.teammateId
  const [ours, names] = await Promise.all([
    slackIdsOf(desk.ports, asker.workspaceId, [ourId]),
    contactNames(desk, asker, [contactId])
  ])
  const known = names.get(contactId ?? '')
  const typed = {
    contacts: known === undefined ? [] : picked(contactId, known),
    summary: message?.words ?? '',
    kind: choiceTyped(KIND_CHOICES, message === null ? 'call' : 'message'),
    occurredAt: momentTyped(message?.sentAt ?? desk.now()),
    teammates: picked(ours.get(ourId ?? '') ?? null)
  }
  return { kind: 'open', subject: start.subject, typed }
}

/** Who else of us is likely to have spoken with a client: its owner, or its backup. */
async function anotherOf(desk: Desk, { workspaceId, teammateId }: Asker, clientId: string | null) {
  const version = clientId === null ? null : await desk.ports.clientVersions.one(workspaceId, clientId)
  const { ownerId = null, backupId = null } = version?.details ?? {}
  return [ownerId, backupId].find((id) => id !== null && id !== teammateId) ?? null
}

/** The check-in form, from wherever somebody opens it. */
export const checkinLog: LogForm = { form, startFrom }
