import * as z from 'zod'
import type { Asker } from '../../domain/clients/teammate.ts'
import { admitToBook } from '../../usecases/admit.ts'
import { bold, lines } from '../blocks/rich.ts'
import type { Desk } from '../desk.ts'
import { defineForm } from '../form/definition.ts'
import { required } from '../form/field.ts'
import { tick, tickTyped } from '../form/fields/choice.ts'
import { teammate } from '../form/fields/people.ts'
import { picked, textOf } from '../form/typed.ts'
import { FORMS } from '../ids.ts'
import { called } from './contact-words.ts'
import { ownerField } from './owner-field.ts'
import { saveHandOverAll } from './save-hand-over-all.ts'

/** What the form about all of somebody's clients carries along. */
const subject = z.object({
  /** Whose clients, how many, and whether the asker may choose somebody else. */
  fromId: z.string(),
  from: z.string(),
  clients: z.number(),
  mayOthers: z.boolean()
})
export type HandOverAllSubject = z.infer<typeof subject>

/** Gives all clients of somebody to a colleague, when they leave say. */
export const handOverAllForm = defineForm({
  id: FORMS.handOverAll,
  title: 'Hand over all clients',
  submit: 'Hand over',
  subject,
  fields: {
    from: ownerField({ label: 'Whose clients?', redraws: true }),
    to: required(teammate({ label: 'New owner' }), 'Choose who sees to them from now on.'),
    backup: tick({ label: 'The old owner', words: 'Stays as backup' }),
    people: tick({ label: 'Relationships', words: 'Those that the old owner keeps go to the new one too' })
  },
  intro: ({ from, clients }) => [
    lines([bold(from), clients === 1 ? ' owns 1 client.' : ` owns ${clients} clients.`])
  ],
  shows: ({ mayOthers }) => [...(mayOthers ? (['from'] as const) : []), 'to', 'backup', 'people'],
  async renew(desk, asker, seen, typed) {
    const chosen = textOf(typed['from'] ?? '')
    return seen.mayOthers && chosen !== '' ? subjectOf(desk, asker, chosen) : seen
  },
  async start(desk, asker) {
    const about = await subjectOf(desk, asker, asker.teammateId)
    const typed = { from: picked(about.fromId, about.from), people: tickTyped(true) }
    return { kind: 'open', subject: about, typed }
  },
  save: saveHandOverAll
})

async function subjectOf({ ports }: Desk, asker: Asker, fromId: string): Promise<HandOverAllSubject> {
  const [[from], clients] = await Promise.all([
    ports.directory.teammates(asker.workspaceId, [fromId]),
    ports.owners.clientsOf(asker.workspaceId, fromId)
  ])
  const mayOthers = admitToBook(asker, 'see_portfolio').kind === 'admitted'
  return { fromId, from: called(from?.name ?? ''), clients: clients.length, mayOthers }
}
