import { answerClick, type Choice } from '../answer/answer-click.ts'
import { privately } from '../answer/reply.ts'
import type { Desk } from '../desk.ts'
import { riskAnswerOf } from './risk-answer.ts'

/** A client chosen from a list, a suggestion or a shared card: its card, for whoever clicked. */
export function showClientAction(desk: Desk) {
  return (choice: Choice) =>
    answerClick(desk, choice, async (asker, clientId) => privately(await riskAnswerOf(desk, asker, clientId)))
}
