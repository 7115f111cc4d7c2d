import * as z from 'zod'
import { showCovers } from '../../usecases/show-covers.ts'
import { answerClick, type Click } from '../answer/answer-click.ts'
import { inPlace } from '../answer/reply.ts'
import type { Desk } from '../desk.ts'
import { coversMessage } from './covers-message.ts'

const pageSchema = z.coerce.number().int().min(0)

/** A click on "Previous" or "Next" below the covers. */
export function turnCoversAction(desk: Desk) {
  return (click: Click) =>
    answerClick(desk, click, async (asker, value) => {
      const shown = await showCovers(desk.ports, desk.workspace(), asker, desk.now())
      return inPlace(coversMessage(shown, pageSchema.parse(value)))
    })
}
