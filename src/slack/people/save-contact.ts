import { type AddedContact, addContact } from '../../usecases/add-contact.ts'
import { todayIn } from '../../usecases/admit.ts'
import { type EditedContact, editContact } from '../../usecases/edit-contact.ts'
import type { NameTaken, WrittenContact } from '../../usecases/written-contact.ts'
import { notAllowedSentence } from '../access/not-allowed-message.ts'
import { turnedMessage } from '../access/turned-message.ts'
import type { Desk } from '../desk.ts'
import { OWNER_IS_NOBODY } from '../form/at-record.ts'
import type { Outcome, Submitter } from '../form/definition.ts'
import { type ContactSubject, versionsTyped } from './contact-subject.ts'
import { called, contactWords } from './contact-words.ts'
import { peopleAfter } from './people-after.ts'

type Saved = Outcome<ContactSubject>

/** Adds somebody. A name that is there already is told at the field, with what to do. */
export async function saveNewContact(
  desk: Desk,
  { asker }: Submitter,
  { clientId }: ContactSubject,
  written: WrittenContact,
  isNamesake: boolean
): Promise<Saved> {
  const now = desk.now()
  const contact = { clientId, written, isNamesake }
  const added = await addContact(desk.ports, desk.workspace(), asker, contact, now)
  const remedy = 'If that is who you mean, tick “It is the same person”; else write more of the name.'
  const refused = refusalOf(desk, added, remedy)
  if (refused !== null) return refused
  const sentence = `${called(written.name)} ${added.kind === 'changed' ? 'changed' : 'added'}.`
  const message = await peopleAfter(desk, asker, clientId, sentence, now)
  return added.kind === 'already_added' ? { kind: 'repeated', message } : { kind: 'saved', message, clientId }
}

/** Changes somebody on record; who comes second is told what changed. */
export async function saveChangedContact(
  desk: Desk,
  { asker }: Submitter,
  subject: ContactSubject,
  contact: NonNullable<ContactSubject['contact']>,
  written: WrittenContact,
  ticks: { isArchived: boolean; isBack: boolean }
): Promise<Saved> {
  const now = desk.now()
  const { id: contactId, revision, unseenCounterpart } = contact
  const change = { contactId, revision, written, isCounterpartUnseen: unseenCounterpart !== null, ...ticks }
  const edited = await editContact(desk.ports, desk.workspace(), asker, change, now)
  const refused = refusalOf(desk, edited, 'Write more of the name, or archive one of the two.')
  if (refused !== null) return refused
  if (edited.kind === 'changed_meanwhile') {
    const { version, seen } = edited
    const [was = {}, present = {}] = await versionsTyped(desk, asker, [seen, version.details])
    const next = { ...subject, contact: { ...contact, revision: version.revision } }
    return { kind: 'changed_meanwhile', by: version.by, seen: was, present, subject: next }
  }
  const sentence = `${called(written.name)} ${ticks.isArchived ? 'archived' : 'changed'}.`
  const message = await peopleAfter(desk, asker, subject.clientId, sentence, now)
  return { kind: 'saved', message, clientId: subject.clientId }
}

/** What keeps somebody from being put on record, at its field; null when nothing does. */
function refusalOf(desk: Desk, outcome: AddedContact | EditedContact, remedy: string): Saved | null {
  switch (outcome.kind) {
    case 'not_allowed':
      if (outcome.deed === 'name_counterpart')
        return { kind: 'problems', problems: { counterpart: notAllowedSentence(outcome) } }
      return { kind: 'refused', message: turnedMessage(outcome) }
    case 'gone':
      return { kind: 'refused', message: turnedMessage(outcome) }
    case 'counterpart_is_nobody':
      return { kind: 'problems', problems: { counterpart: OWNER_IS_NOBODY } }
    case 'name_taken':
      return { kind: 'problems', problems: { name: `${onRecord(desk, outcome)} ${remedy}` } }
    default:
      return null
  }
}

function onRecord(desk: Desk, { contact: { details } }: NameTaken): string {
  return `On record already: ${contactWords(details, todayIn(desk.workspace(), desk.now()))}.`
}
