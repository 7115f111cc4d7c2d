import { answerClick, type Choice, chosenValue } from '../answer/answer-click.ts'
import { privately } from '../answer/reply.ts'
import { riskAnswerOf } from '../card/risk-answer.ts'
import { checkinLog } from '../checkin/checkin-form.ts'
import type { Desk } from '../desk.ts'
import type { AnyForm } from '../form/definition.ts'
import { openFormOf } from '../form/open-form-of.ts'
import { NUDGE_TASKS, readNudgeTask } from '../ids.ts'
import { contactLeftForm } from '../people/contact-left-form.ts'
import { handOverForm } from '../people/hand-over-form.ts'
import { startUnlessStale } from './stale-press.ts'

/** What each choice opens, and with which value. */
const OPENS: Readonly<Record<string, { form: AnyForm; value: (id: string) => string }>> = {
  [NUDGE_TASKS.somebodyElse]: {
    form: checkinLog.form,
    value: (clientId) => JSON.stringify({ clientId, isAnothers: true })
  },
  [NUDGE_TASKS.hasLeft]: { form: contactLeftForm, value: (contactId) => JSON.stringify({ contactId }) },
  [NUDGE_TASKS.handOver]: { form: handOverForm, value: (clientId) => clientId }
}

/** Something was chosen from the menu of a nudge, which tells itself what was done. */
export function moreOfNudgeAction(desk: Desk) {
  return async (choice: Choice) => {
    const { body, action, ack, client } = choice
    const { task, id } = readNudgeTask(chosenValue(action))
    const opens = OPENS[task]
    if (opens === undefined)
      return answerClick(desk, choice, async (asker) => privately(await riskAnswerOf(desk, asker, id)))
    await ack()
    const value = opens.value(id)
    const slackUserId = body.user.id
    const request = { client, triggerId: body.trigger_id, slackUserId, value, answer: 'home' as const }
    await openFormOf(desk, opens.form, request, (asker) =>
      startUnlessStale(desk, choice, () => opens.form.start(desk, asker, value))
    )
  }
}
