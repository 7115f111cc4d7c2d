import { answerClick, type Click } from '../answer/answer-click.ts'
import { inPlace } from '../answer/reply.ts'
import type { Desk } from '../desk.ts'
import { cancelledMessage } from './imported-message.ts'

/** A click on "Cancel" below a preview. */
export function cancelImportAction(desk: Desk) {
  return (click: Click) => answerClick(desk, click, async () => inPlace(cancelledMessage()))
}
