import * as z from 'zod'
import { answerClick, type Click } from '../answer/answer-click.ts'
import { inPlace } from '../answer/reply.ts'
import type { Desk } from '../desk.ts'
import { listAnswer } from './list-answer.ts'

/** As the list writes it: `mine:2`. */
const pageSchema = z.tuple([z.enum(['all', 'mine']), z.coerce.number().int().min(0)])

/** A click on "Previous" or "Next" in a list. */
export function turnPageAction(desk: Desk) {
  return (click: Click) =>
    answerClick(desk, click, async (asker, value) => {
      const [scope, page] = pageSchema.parse(value.split(':'))
      return inPlace(await listAnswer(desk, asker, scope, page))
    })
}
