import * as z from 'zod'
import { archiveClient, openClient } from '../../usecases/edit-client.ts'
import { turnedMessage } from '../access/turned-message.ts'
import { paragraph } from '../blocks/section.ts'
import { cardAfter } from '../card/card-after.ts'
import { clientIntro, clientSubject, subjectOf } from '../form/at-client.ts'
import { defineForm } from '../form/definition.ts'
import { FORMS } from '../ids.ts'

/** Archives a client, or takes it out of the archive: what it is not, it becomes. */
export const archiveForm = defineForm({
  id: FORMS.archive,
  title: 'Archive',
  submit: 'Go on',
  subject: clientSubject.extend({ revision: z.string(), isArchived: z.boolean() }),
  fields: {},
  intro: (subject) => [
    ...clientIntro(subject),
    paragraph(
      subject.isArchived
        ? 'It comes back into lists and reminders.'
        : 'It leaves lists and reminders. Nothing is deleted, and you can bring it back any time. A client that left you is marked as lost instead.'
    )
  ],
  async start(desk, asker, value) {
    const clientId = z.object({ clientId: z.string() }).parse(JSON.parse(value ?? '')).clientId
    const found = await openClient(desk.ports, desk.workspace(), asker, clientId, 'end_client', desk.now())
    if (found.kind !== 'found') return { kind: 'refused', sentence: turnedMessage(found).text }
    const { details, revision } = found.version
    const subject = {
      ...subjectOf(found.version.client),
      revision,
      isArchived: details.archivedAt !== null
    }
    return { kind: 'open', subject, typed: {} }
  },
  async save(desk, { asker }, subject) {
    const { clientId, revision, isArchived } = subject
    const before = desk.now()
    const change = { id: clientId, revision, isArchived: !isArchived }
    const saved = await archiveClient(desk.ports, desk.workspace(), asker, change, before)
    switch (saved.kind) {
      case 'changed_meanwhile': {
        const { by, revision: newer, details } = saved.version
        const next = { ...subject, revision: newer, isArchived: details.archivedAt !== null }
        return { kind: 'changed_meanwhile', by, seen: {}, present: {}, subject: next }
      }
      case 'revised': {
        const sentence = isArchived ? 'Back from the archive.' : 'It is in no list any more.'
        return { kind: 'saved', message: await cardAfter(desk, asker, clientId, sentence, before), clientId }
      }
      case 'taken':
        throw new Error('Archiving takes neither a name nor a channel')
      default:
        return { kind: 'refused', message: turnedMessage(saved) }
    }
  }
})
