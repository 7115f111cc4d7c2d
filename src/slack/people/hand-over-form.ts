import type { KnownBlock } from '@slack/types'
import { bold, lines } from '../blocks/rich.ts'
import { defineForm } from '../form/definition.ts'
import { required } from '../form/field.ts'
import { tick } from '../form/fields/choice.ts'
import { teammate } from '../form/fields/people.ts'
import { prose } from '../form/fields/text.ts'
import { FORMS } from '../ids.ts'
import { handOverSubject, startAtHandOver } from './hand-over-subject.ts'
import { saveHandOver } from './save-hand-over.ts'

/** Gives a client another owner, from now on. */
export const handOverForm = defineForm({
  id: FORMS.handOver,
  title: 'Hand over',
  submit: 'Hand over',
  subject: handOverSubject,
  fields: {
    to: required(teammate({ label: 'New owner' }), 'Choose who sees to it from now on.'),
    note: prose({
      label: 'What should they know?',
      hint: 'They get it as a message, and it stays on record.'
    }),
    backup: tick({ label: 'The old owner', words: 'Stays as backup' }),
    people: tick({ label: 'Relationships', words: 'Those that the old owner keeps go to the new one too' })
  },
  intro: ({ name, owner, backup }) => {
    const now = [`Owner: ${owner?.name ?? 'nobody'}`, ...(backup === null ? [] : [`Backup: ${backup}`])]
    return [lines(['Client: ', bold(name)], [now.join(' · ')])] satisfies KnownBlock[]
  },
  shows: ({ owner, keepsPeople }) => [
    'to',
    'note',
    ...(owner?.isActive === true ? (['backup'] as const) : []),
    ...(keepsPeople ? (['people'] as const) : [])
  ],
  start: startAtHandOver,
  save: saveHandOver
})
