import { dayNumber, formatDay } from '../../domain/calendar.ts'
import { LOSS_REASONS, MOST_REASONS } from '../../domain/clients/loss.ts'
import { todayIn } from '../../usecases/admit.ts'
import { loseClient } from '../../usecases/end-client.ts'
import { paragraph } from '../blocks/section.ts'
import { clientIntro, clientSubject, savedAtClient } from '../form/at-client.ts'
import { defineForm } from '../form/definition.ts'
import { required } from '../form/field.ts'
import { choices } from '../form/fields/choice.ts'
import { day } from '../form/fields/day.ts'
import { line, prose } from '../form/fields/text.ts'
import { startAtClient } from '../form/start-at-client.ts'
import { FORMS } from '../ids.ts'

/** Marks a client as lost: when, why, to whom, and what is learnt from it. */
export const lostForm = defineForm({
  id: FORMS.lost,
  title: 'A client is lost',
  submit: 'Mark as lost',
  subject: clientSubject,
  fields: {
    reasons: required(
      choices({ label: 'Why?', hint: `Up to ${MOST_REASONS}.`, of: LOSS_REASONS, most: MOST_REASONS }),
      'Choose at least one reason.'
    ),
    lostOn: day({ label: 'Since when?', hint: 'Today when left empty.' }),
    competitor: line({ label: 'To which competitor?' }),
    story: prose({ label: 'What happened?' }),
    lessons: prose({ label: 'What do we learn from it?' })
  },
  intro: (subject) => [
    ...clientIntro(subject),
    paragraph(
      'The client gets no score, no alerts and no reminders any more. You can mark it as won back at any time.'
    )
  ],
  start: startAtClient('end_client'),
  async save(desk, submitter, { clientId, name }, { lostOn, ...said }) {
    const { asker } = submitter
    const today = todayIn(desk.workspace(), desk.now())
    if (lostOn !== null && lostOn > today)
      return {
        kind: 'problems',
        problems: { lostOn: 'Choose today or a day before. For a day to come, open a risk.' }
      }
    const loss = { ...said, clientId, lostOn: lostOn ?? today }
    const lost = await loseClient(desk.ports, desk.workspace(), asker, loss, desk.now())
    if (lost.kind === 'lost_already') {
      const since = formatDay(dayNumber(lost.since))
      return {
        kind: 'problems',
        problems: { reasons: `Marked as lost already, since ${since}. Close this form.` }
      }
    }
    return savedAtClient(desk, submitter, clientId, `${name} is marked as lost.`, async () => lost)
  }
})
