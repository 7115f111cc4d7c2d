import * as z from 'zod'
import { todayIn } from '../../usecases/admit.ts'
import { winBack } from '../../usecases/end-client.ts'
import type { LossDetails } from '../../usecases/import-ports.ts'
import { clientIntro } from '../form/at-client.ts'
import { recordSubject, savedRecord, startAtRecord } from '../form/at-record.ts'
import { defineForm } from '../form/definition.ts'
import { day } from '../form/fields/day.ts'
import type { TypedFields } from '../form/typed.ts'
import { FORMS } from '../ids.ts'

/** Says that a lost client came back. */
export const winBackForm = defineForm({
  id: FORMS.winBack,
  title: 'Won back',
  submit: 'Save',
  subject: recordSubject,
  fields: { wonBackOn: day({ label: 'Since when?', hint: 'Today when left empty.' }) },
  intro: clientIntro,
  async start(desk, asker, value) {
    const { clientId } = z.object({ clientId: z.string() }).parse(JSON.parse(value ?? ''))
    const losses = await desk.ports.records.ofClient(asker.workspaceId, 'loss', clientId)
    const lost = losses.findLast(({ details }) => details.wonBackOn === null)
    if (lost === undefined) return { kind: 'refused', sentence: 'This client is not marked as lost.' }
    const about = JSON.stringify({ sourceKey: lost.sourceKey })
    return startAtRecord('end_client', 'loss', winBackTyped)(desk, asker, about)
  },
  async save(desk, submitter, subject, { wonBackOn }) {
    if (subject.entry === null) throw new Error('A client to be won back was lost')
    const today = todayIn(desk.workspace(), desk.now())
    if (wonBackOn !== null && wonBackOn > today)
      return { kind: 'problems', problems: { wonBackOn: 'Choose today or a day before.' } }
    const change = { ...subject.entry, wonBackOn: wonBackOn ?? today }
    return savedRecord<'loss'>(
      desk,
      submitter,
      subject,
      `${subject.name} is a client again.`,
      winBackTyped,
      (now) => winBack(desk.ports, desk.workspace(), submitter.asker, change, now)
    )
  }
})

function winBackTyped({ wonBackOn }: LossDetails): TypedFields {
  return { wonBackOn: wonBackOn ?? '' }
}
