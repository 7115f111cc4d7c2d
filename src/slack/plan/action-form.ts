import * as z from 'zod'
import type { ActionDetails } from '../../domain/clients/action.ts'
import { addAction, changeAction } from '../../usecases/keep-actions.ts'
import { clientIntro } from '../form/at-client.ts'
import { recordSubject, savedRecord, startAtRecord } from '../form/at-record.ts'
import { defineForm } from '../form/definition.ts'
import { required } from '../form/field.ts'
import { dueDay } from '../form/fields/day.ts'
import { ownerTyped, teammate } from '../form/fields/people.ts'
import { prose } from '../form/fields/text.ts'
import type { TypedFields } from '../form/typed.ts'
import { FORMS } from '../ids.ts'

/** What the button may carry besides the client: the register entry that the action is to mitigate. */
const riskSchema = z.object({ riskKey: z.string().nullable().default(null) })

/** Plans an action, or changes what it says. */
export const actionForm = defineForm({
  id: FORMS.action,
  title: 'Action',
  submit: 'Save',
  subject: recordSubject.extend({ riskKey: z.string().nullable() }),
  fields: {
    action: required(prose({ label: 'What is to be done?' }), 'Write what is to be done.'),
    owner: teammate({ label: 'Who does it?' }),
    due: dueDay({ label: 'Due' })
  },
  intro: clientIntro,
  async start(desk, asker, value) {
    const { riskKey } = riskSchema.parse(JSON.parse(value ?? ''))
    const start = await startAtRecord('edit_plan', 'action', actionTyped)(desk, asker, value)
    return start.kind === 'refused' ? start : { ...start, subject: { ...start.subject, riskKey } }
  },
  async save(desk, submitter, { riskKey, ...subject }, { action, owner, due }) {
    const { ports } = desk
    const { asker, sourceKey } = submitter
    const { clientId, entry } = subject
    const written = { action, ownerSlackId: owner, dueOn: due }
    const sentence = entry === null ? 'Action planned.' : 'Action changed.'
    const outcome = await savedRecord<'action'>(desk, submitter, subject, sentence, actionTyped, (now) =>
      entry === null
        ? addAction(ports, desk.workspace(), asker, { ...written, clientId, sourceKey, riskKey }, now)
        : changeAction(ports, desk.workspace(), asker, { ...written, ...entry }, now)
    )
    return outcome.kind === 'changed_meanwhile'
      ? { ...outcome, subject: { ...outcome.subject, riskKey } }
      : outcome
  }
})

function actionTyped({ action, ownerId, dueOn }: ActionDetails, people: Map<string, string>): TypedFields {
  return { action, owner: ownerTyped(ownerId, people), due: dueOn ?? '' }
}
