import { givePulse } from '../../usecases/judge.ts'
import { clientIntro, clientSubject, savedAtClient } from '../form/at-client.ts'
import { defineForm } from '../form/definition.ts'
import { required } from '../form/field.ts'
import { radio } from '../form/fields/choice.ts'
import { prose } from '../form/fields/text.ts'
import { startAtClient } from '../form/start-at-client.ts'
import { FORMS } from '../ids.ts'

const PULSES = [
  ['5', '5 · Very good'],
  ['4', '4 · Good'],
  ['3', '3 · Neither good nor bad'],
  ['2', '2 · Bad'],
  ['1', '1 · Very bad']
] as const

/** How somebody who works with a client feels about it. */
export const pulseForm = defineForm({
  id: FORMS.pulse,
  title: 'Give a pulse',
  submit: 'Save',
  subject: clientSubject,
  fields: {
    pulse: required(radio({ label: 'How does it feel?', of: PULSES }), 'Choose one of the five.'),
    note: prose({ label: 'Why?', hint: 'Those who may see the client can read it.' })
  },
  intro: clientIntro,
  start: startAtClient('judge'),
  save(desk, submitter, { clientId }, { pulse, note }) {
    const { asker, sourceKey } = submitter
    const entry = { clientId, sourceKey, pulse: Number(pulse), note }
    return savedAtClient(desk, submitter, clientId, 'Pulse saved.', (now) =>
      givePulse(desk.ports, desk.workspace(), asker, entry, now)
    )
  }
})
