import type { KnownBlock } from '@slack/types'
import * as z from 'zod'
import { todayIn } from '../../usecases/admit.ts'
import { namesakeFor } from '../../usecases/written-contact.ts'
import { lines } from '../blocks/rich.ts'
import { clientIntro } from '../form/at-client.ts'
import { defineForm } from '../form/definition.ts'
import { tick } from '../form/fields/choice.ts'
import { startAtClient } from '../form/start-at-client.ts'
import { textOf } from '../form/typed.ts'
import { FORMS } from '../ids.ts'
import { contactFields, writtenContact } from './contact-fields.ts'
import { type ContactSubject, contactSubject, startAtContact } from './contact-subject.ts'
import { contactWords } from './contact-words.ts'
import { saveChangedContact, saveNewContact } from './save-contact.ts'

/** What the button carries: whom it is about, or at which client somebody is to be added. */
const buttonSchema = z.union([z.object({ contactId: z.string() }), z.object({ clientId: z.string() })])

/** Adds somebody at a client, or changes what is on record about them. Who has the name already is shown while it is typed. */
export const contactForm = defineForm({
  id: FORMS.contact,
  title: 'Contact',
  submit: 'Save',
  subject: contactSubject,
  fields: {
    ...contactFields,
    same: tick({
      label: 'The same name',
      words: 'It is the same person',
      hint: 'What you fill in here goes onto their record; the rest of it stays.'
    }),
    back: tick({ label: 'Leaving', words: 'Is there after all: has not left and will not' }),
    archived: tick({
      label: 'Archive',
      words: 'No contact of ours any more',
      hint: 'Not for somebody who leaves the client: for that there is “Has left”.'
    })
  },
  intro: (subject) => [...clientIntro(subject), ...peopleBlocks(subject)],
  shows: ({ contact, namesake: other }) => [
    'name',
    ...(contact === null && other !== null ? (['same'] as const) : []),
    'title',
    'executive',
    'role',
    'email',
    'counterpart',
    'preferred',
    'rhythm',
    ...(contact?.isLeaving === true ? (['back'] as const) : []),
    ...(contact === null ? [] : (['archived'] as const))
  ],
  async renew(desk, asker, subject, typed) {
    const [workspace, now] = [desk.workspace(), desk.now()]
    const name = textOf(typed['name'] ?? '')
    const who = { clientId: subject.clientId, name, exceptId: subject.contact?.id ?? null }
    const other = await namesakeFor(desk.ports, workspace, asker, who, now)
    const today = todayIn(workspace, now)
    return { ...subject, namesake: other && contactWords(other.details, today) }
  },
  async start(desk, asker, value) {
    const about = buttonSchema.parse(JSON.parse(value ?? ''))
    if ('contactId' in about) return startAtContact(desk, asker, about.contactId)
    const start = await startAtClient('edit_people')(desk, asker, about.clientId)
    return start.kind === 'refused'
      ? start
      : { ...start, subject: { ...start.subject, contact: null, namesake: null } }
  },
  save(desk, submitter, subject, { same, back, archived, ...values }) {
    const { contact } = subject
    const written = writtenContact(values)
    return contact === null
      ? saveNewContact(desk, submitter, subject, written, same)
      : saveChangedContact(desk, submitter, subject, contact, written, { isArchived: archived, isBack: back })
  }
})

/** Says who has the name already, and who keeps the relationship where the form cannot show it. */
function peopleBlocks({ contact, namesake: other }: ContactSubject): KnownBlock[] {
  const unseen = contact?.unseenCounterpart ?? null
  const said = [
    ...(other === null ? [] : [`On record already: ${other}.`]),
    ...(unseen === null
      ? []
      : [`${unseen} keeps this relationship and is not in Slack. Choose a counterpart to replace them.`])
  ]
  return said.length === 0 ? [] : [lines(...said.map((sentence) => [sentence]))]
}
