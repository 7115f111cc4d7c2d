import * as z from 'zod'
import { readPreferences, setPreferences } from '../../usecases/set-preferences.ts'
import { defineForm } from '../form/definition.ts'
import { choice, choiceTyped, tick, tickTyped } from '../form/fields/choice.ts'
import { FORMS } from '../ids.ts'
import { preferencesMessage } from './preferences-message.ts'

const HOURS = Array.from(
  { length: 24 },
  (_, hour) => [String(hour), `${String(hour).padStart(2, '0')}:00`] as const
)

const MESSAGES = {
  from_missing: { quietFrom: 'Choose when the quiet hours begin too, or clear their end.' },
  to_missing: { quietTo: 'Choose when the quiet hours end too, or clear their beginning.' },
  no_hours: { quietTo: 'Choose an end other than the beginning, or clear both for no quiet hours.' }
} as const

/** What somebody wants of the bot's messages. */
export const preferencesForm = defineForm({
  id: FORMS.preferences,
  title: 'Preferences',
  submit: 'Save',
  subject: z.object({}),
  fields: {
    quietFrom: choice({
      label: 'No messages from',
      of: HOURS,
      hint: 'In your own time zone. The bot writes on working days from 09:00 to 18:00; about complaints from 08:00 to 20:00. Quiet hours change that.'
    }),
    quietTo: choice({ label: 'to', of: HOURS }),
    wantsDigest: tick({ label: 'Weekly digest', words: 'Send it to me as a message too' })
  },
  async start(desk, asker) {
    const { quietHours, wantsDigest } = await readPreferences(desk.ports, asker)
    const hour = (at: number | undefined) => choiceTyped(HOURS, at === undefined ? null : String(at))
    return {
      kind: 'open',
      subject: {},
      typed: {
        quietFrom: hour(quietHours?.from),
        quietTo: hour(quietHours?.to),
        wantsDigest: tickTyped(wantsDigest)
      }
    }
  },
  async save(desk, { asker }, _subject, { quietFrom, quietTo, wantsDigest }) {
    const hour = (chosen: string | null) => (chosen === null ? null : Number(chosen))
    const chosen = { quietFrom: hour(quietFrom), quietTo: hour(quietTo), wantsDigest }
    const saved = await setPreferences(desk.ports, asker, chosen)
    if (saved.kind !== 'saved') return { kind: 'problems', problems: MESSAGES[saved.kind] }
    return { kind: 'saved', message: preferencesMessage(), clientId: null }
  }
})
