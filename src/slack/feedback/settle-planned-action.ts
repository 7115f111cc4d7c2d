import { settlePlanned } from '../../usecases/settle-planned.ts'
import { answerClick, type Click } from '../answer/answer-click.ts'
import { inPlace, privately } from '../answer/reply.ts'
import { actionCount } from '../blocks/feedback.ts'
import { withMovement } from '../card/with-movement.ts'
import type { Desk } from '../desk.ts'
import { afterSaved } from '../form/after-saved.ts'
import { feedbackAnswer, notFoundMessage } from './feedback-answer.ts'
import { readFeedbackValue } from './feedback-value.ts'

/** A click on "Settle what was planned for it": nobody has to look each action up once the complaint is closed. */
export function settlePlannedAction(desk: Desk) {
  return (click: Click) =>
    answerClick(desk, click, async (asker, value) => {
      const { sourceKey } = readFeedbackValue(value)
      const before = desk.now()
      const settled = await settlePlanned(desk.ports, desk.workspace(), asker, sourceKey, before)
      if (settled.kind !== 'settled') return privately(notFoundMessage(settled))
      const { clientId, count } = settled
      await afterSaved(desk, click.body.user.id, { clientId })
      const sentence = count === 0 ? 'Nothing was left to settle.' : `${actionCount(count)} settled.`
      const news = await withMovement(desk, asker, clientId, sentence, before)
      return inPlace(await feedbackAnswer(desk, asker, sourceKey, { news }))
    })
}
