import { answerClick, type Click } from '../answer/answer-click.ts'
import { privately } from '../answer/reply.ts'
import type { Desk } from '../desk.ts'
import { riskAnswerOf } from './risk-answer.ts'

/** A click on a client in a list, a suggestion or a shared card: its card, for whoever clicked. */
export function showClientAction(desk: Desk) {
  return (click: Click) =>
    answerClick(desk, click, async (asker, clientId) => privately(await riskAnswerOf(desk, asker, clientId)))
}
