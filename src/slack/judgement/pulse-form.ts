import * as z from 'zod'
import { givePulse } from '../../usecases/give-pulse.ts'
import { turnedMessage } from '../access/turned-message.ts'
import { bold, lines } from '../blocks/rich.ts'
import { cardAfter } from '../card/card-after.ts'
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

const fields = {
  pulse: required(radio({ label: 'How does it feel?', of: PULSES }), 'Choose one of the five.'),
  note: prose({ label: 'Why?', hint: 'Only those who may see the client can read it.' })
}

/** How somebody who works with a client feels about it. */
export const pulseForm = defineForm({
  id: FORMS.pulse,
  title: 'Give a pulse',
  submit: 'Save',
  subject: z.object({ clientId: z.string(), name: z.string() }),
  fields,
  intro: ({ name }) => [lines(['Client: ', bold(name)])],
  start: startAtClient('judge'),
  async save(desk, { asker, sourceKey }, { clientId }, { pulse, note }) {
    const { ports, now, workspace } = desk
    const at = now()
    const entry = { clientId, pulse: Number(pulse), note }
    const given = await givePulse(ports, workspace(), asker, entry, sourceKey, at)
    if (given.kind === 'gone' || given.kind === 'not_allowed')
      return { kind: 'refused', message: turnedMessage(given) }
    const message = await cardAfter(desk, asker, clientId, 'Pulse saved.', at)
    return given.kind === 'added' ? { kind: 'saved', message, clientId } : { kind: 'repeated', message }
  }
})
