import { answerClick, type Choice } from '../answer/answer-click.ts'
import { privately } from '../answer/reply.ts'
import type { Desk } from '../desk.ts'
import { portfolioAnswer } from './portfolio-answer.ts'

/** A client chosen to be lost in thought, or nobody for the whole book. */
export function showPortfolioAction(desk: Desk) {
  return (choice: Choice) =>
    answerClick(desk, choice, async (asker, clientId) =>
      privately(await portfolioAnswer(desk, asker, { ids: clientId === '' ? [] : [clientId] }))
    )
}
