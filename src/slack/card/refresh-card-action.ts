import { answerClick, type Click } from '../answer/answer-click.ts'
import { inPlace } from '../answer/reply.ts'
import type { Desk } from '../desk.ts'
import { riskAnswerOf } from './risk-answer.ts'

/** A click on "Refresh": the card as of now, in place of the old one. */
export function refreshCardAction(desk: Desk) {
  return (click: Click) =>
    answerClick(desk, click, async (asker, clientId) => inPlace(await riskAnswerOf(desk, asker, clientId)))
}
