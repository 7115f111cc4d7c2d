import { answerClick, type Click } from '../answer/answer-click.ts'
import { privately } from '../answer/reply.ts'
import type { Desk } from '../desk.ts'
import { permissionsMessage } from './permissions-message.ts'

/** A click on "Who may do what". */
export function showPermissionsAction(desk: Desk) {
  return (click: Click) => answerClick(desk, click, async () => privately(permissionsMessage()))
}
