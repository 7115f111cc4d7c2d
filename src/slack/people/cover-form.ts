import * as z from 'zod'
import { note } from '../blocks/section.ts'
import { defineForm } from '../form/definition.ts'
import { required } from '../form/field.ts'
import { day } from '../form/fields/day.ts'
import { teammate } from '../form/fields/people.ts'
import { FORMS } from '../ids.ts'
import { coverSubject, startAtCover } from './cover-subject.ts'
import { saveCover } from './save-cover.ts'

/** Names who sees to somebody's clients for some days. Leads may do so for others. */
export const coverForm = defineForm({
  id: FORMS.cover,
  title: 'Holiday cover',
  submit: 'Save',
  subject: coverSubject,
  fields: {
    away: required(teammate({ label: 'Who is away?' }), 'Choose who is away.'),
    delegate: required(teammate({ label: 'Who covers?' }), 'Choose who sees to the clients.'),
    from: required(day({ label: 'First day' }), 'Choose the first day.'),
    until: required(day({ label: 'Last day' }), 'Choose the last day. You can end it earlier.')
  },
  intro: ({ away }) => [
    note(
      `Whoever covers ${away === null ? 'sees' : `for ${away} sees`} their clients, confidential ones too, and what waits for them, on these days.`
    )
  ],
  shows: ({ cover, mayOthers }) => [
    ...(mayOthers && cover === null ? (['away'] as const) : []),
    'delegate',
    'from',
    'until'
  ],
  start: (desk, asker, value) => {
    const about = value === null ? null : z.object({ sourceKey: z.string() }).parse(JSON.parse(value))
    return startAtCover(desk, asker, about?.sourceKey ?? null)
  },
  save: saveCover
})
