import * as z from 'zod'
import { bold, lines } from '../blocks/rich.ts'
import { defineForm } from '../form/definition.ts'
import { required } from '../form/field.ts'
import { radio } from '../form/fields/choice.ts'
import { day } from '../form/fields/day.ts'
import { contact } from '../form/fields/people.ts'
import { line, prose } from '../form/fields/text.ts'
import { textOf } from '../form/typed.ts'
import { FORMS } from '../ids.ts'
import { departureSubject, FOLLOWS, startAtDeparture } from './departure-subject.ts'
import { saveDeparture } from './save-departure.ts'
import { stepsField, stepsWhen } from './steps-field.ts'

const buttonSchema = z.object({ contactId: z.string() })

const STEPS = 'What is to be done?'

const fields = {
  leftOn: required(
    day({ label: 'Leaves or left on', hint: 'May lie ahead: until then they are still there.' }),
    'Choose the day. A guess will do, you can change it later.'
  ),
  reason: prose({ label: 'Why?', hint: 'As far as you know.' }),
  follows: required(
    radio({ label: 'Who takes over?', of: FOLLOWS, redraws: true }),
    'Choose one of the three.'
  ),
  successor: required(contact({ label: 'Who on record?' }), 'Choose who takes over, or “Nobody yet” above.'),
  newName: required(
    line({ label: 'Name of who takes over', hint: 'Gets the role of who leaves.' }),
    'Write the name, or choose “Nobody yet” above.'
  ),
  newTitle: line({ label: 'Their title' }),
  stepsAlone: stepsField({ label: STEPS, when: 'alone' }),
  stepsFollowed: stepsField({ label: STEPS, when: 'followed' })
}

/** Somebody leaves a client: when, why, who takes over, and what is to be done about it. */
export const contactLeftForm = defineForm({
  id: FORMS.contactLeft,
  title: 'Has left',
  submit: 'Save',
  subject: departureSubject,
  fields,
  clientOf: ({ clientId }) => clientId,
  intro: ({ name, contact: who }) => [lines([bold(who)], ['Client: ', bold(name)])],
  shows({ steps }, typed) {
    const follows = textOf(typed['follows'] ?? '')
    const when = follows === 'known' || follows === 'new' ? 'followed' : 'alone'
    const hasSteps = stepsWhen(steps, when).length > 0
    return [
      'leftOn',
      'reason',
      'follows',
      ...(follows === 'known' ? (['successor'] as const) : []),
      ...(follows === 'new' ? (['newName', 'newTitle'] as const) : []),
      ...(hasSteps ? [when === 'followed' ? ('stepsFollowed' as const) : ('stepsAlone' as const)] : [])
    ]
  },
  start: (desk, asker, value) =>
    startAtDeparture(desk, asker, buttonSchema.parse(JSON.parse(value ?? '')).contactId),
  save: saveDeparture
})
