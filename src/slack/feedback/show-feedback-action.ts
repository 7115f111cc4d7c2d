import { answerClick, type Click } from '../answer/answer-click.ts'
import { inPlace, privately } from '../answer/reply.ts'
import type { Desk } from '../desk.ts'
import { feedbackAnswer } from './feedback-answer.ts'
import { readFeedbackValue } from './feedback-value.ts'

/** A click that shows feedback: in place where one was looking through it, else apart, so that nothing is replaced. */
export function showFeedbackAction(desk: Desk) {
  return (click: Click) =>
    answerClick(desk, click, async (asker, value) => {
      const { sourceKey, page } = readFeedbackValue(value)
      const message = await feedbackAnswer(desk, asker, sourceKey, { page })
      return page === undefined ? privately(message) : inPlace(message)
    })
}
