import * as z from 'zod'
import { answerClick, type Click } from '../answer/answer-click.ts'
import { inPlace } from '../answer/reply.ts'
import type { Desk } from '../desk.ts'
import { listAnswer } from './list-answer.ts'

/** As the list writes it: `mine:2`, or with a filter `mine:2:tier A`. */
const pageSchema = z.tuple([z.enum(['all', 'mine']), z.coerce.number().int().min(0), z.string()])

/** A click on "Previous" or "Next" in a list, or on what makes it wider. */
export function turnPageAction(desk: Desk) {
  return (click: Click) =>
    answerClick(desk, click, async (asker, value) => {
      const [, ...parts] = /^(\w+):(\d+):?(.*)$/.exec(value) ?? []
      const [scope, page, filter] = pageSchema.parse(parts)
      return inPlace(await listAnswer(desk, asker, scope, filter, click.body.user.id, page))
    })
}
