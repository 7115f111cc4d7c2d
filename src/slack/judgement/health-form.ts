import { checkHealth } from '../../usecases/judge.ts'
import { clientIntro, clientSubject, savedAtClient } from '../form/at-client.ts'
import { defineForm } from '../form/definition.ts'
import { choice } from '../form/fields/choice.ts'
import { prose } from '../form/fields/text.ts'
import { startAtClient } from '../form/start-at-client.ts'
import { FORMS } from '../ids.ts'

const MARKS = [
  ['5', '5 · Very good'],
  ['4', '4 · Good'],
  ['3', '3 · Fair'],
  ['2', '2 · Poor'],
  ['1', '1 · Very poor']
] as const

const MISSING = 'Give a mark to at least one of the three.'

/** How the partnership with a client does. */
export const healthForm = defineForm({
  id: FORMS.health,
  title: 'Check the health',
  submit: 'Save',
  subject: clientSubject,
  fields: {
    service: choice({ label: 'Our service', of: MARKS, hint: 'Do they get what they pay for?' }),
    engagement: choice({ label: 'Their engagement', of: MARKS, hint: 'Do they take part, answer, show up?' }),
    trust: choice({ label: 'Trust', of: MARKS, hint: 'Do they tell us bad news early, and believe ours?' }),
    note: prose({ label: 'What stands behind it?' })
  },
  intro: clientIntro,
  start: startAtClient('judge'),
  async save(desk, submitter, { clientId }, { note, ...given }) {
    const { asker, sourceKey } = submitter
    const [service, engagement, trust] = [given.service, given.engagement, given.trust].map((mark) =>
      mark === null ? null : Number(mark)
    ) as [number | null, number | null, number | null]
    if (service === null && engagement === null && trust === null)
      return { kind: 'problems', problems: { service: MISSING } }
    const entry = { clientId, sourceKey, service, engagement, trust, note }
    return savedAtClient(desk, submitter, clientId, 'Health check saved.', (now) =>
      checkHealth(desk.ports, desk.workspace(), asker, entry, now)
    )
  }
})
