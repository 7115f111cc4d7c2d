import * as z from 'zod'
import { answerClick, type Choice } from '../answer/answer-click.ts'
import { inPlace } from '../answer/reply.ts'
import type { Desk } from '../desk.ts'
import { clientOfRow } from '../ids.ts'
import { changesAnswer } from './room-answer.ts'

/** A day chosen among the changes: what changed since its beginning. */
export function chooseSinceAction(desk: Desk) {
  return (choice: Choice) =>
    answerClick(desk, choice, async (asker, date) => {
      const since = { on: z.iso.date().parse(date) }
      return inPlace(await changesAnswer(desk, asker, clientOfRow(choice.action.block_id), since))
    })
}
