import * as z from 'zod'
import { dayNumber, formatDay } from '../../domain/calendar.ts'
import { snooze } from '../../usecases/snooze.ts'
import { clientIntro, clientSubject, savedAtClient } from '../form/at-client.ts'
import { defineForm } from '../form/definition.ts'
import { required } from '../form/field.ts'
import { dayToCome } from '../form/fields/day.ts'
import { prose } from '../form/fields/text.ts'
import { startAtClient } from '../form/start-at-client.ts'
import { FORMS } from '../ids.ts'

/** What the button carries: the cause is that of an alert; null silences everything about the client. */
const buttonSchema = z.object({ clientId: z.string(), cause: z.string().nullable() })

/** Silences alerts about a client until a day. */
export const snoozeForm = defineForm({
  id: FORMS.snooze,
  title: 'Snooze',
  submit: 'Snooze',
  subject: clientSubject.extend({ cause: z.string().nullable() }),
  fields: {
    until: required(
      dayToCome({ label: 'Until', hint: 'The last quiet day: next fri, in 2 weeks, 3 dec.' }),
      'Write until when, such as in 2 weeks.'
    ),
    reason: required(
      prose({ label: 'Why can it wait?' }),
      'Write why it can wait: whoever looks next must know.'
    )
  },
  intro: clientIntro,
  async start(desk, asker, value) {
    const { clientId, cause } = buttonSchema.parse(JSON.parse(value ?? ''))
    const start = await startAtClient('snooze', { until: 'in 1 week' })(desk, asker, clientId)
    return start.kind === 'refused' ? start : { ...start, subject: { ...start.subject, cause } }
  },
  save(desk, submitter, { clientId, cause }, { until, reason }) {
    const { asker, sourceKey } = submitter
    const entry = { clientId, sourceKey, cause, untilOn: until, reason }
    const what = cause === null ? 'All alerts about it are' : 'The alert is'
    return savedAtClient(
      desk,
      submitter,
      clientId,
      `${what} silent until ${formatDay(dayNumber(until))}.`,
      (now) => snooze(desk.ports, desk.workspace(), asker, entry, now)
    )
  }
})
