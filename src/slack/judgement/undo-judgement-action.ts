import * as z from 'zod'
import { liftPin } from '../../usecases/judge.ts'
import { endSnooze } from '../../usecases/snooze.ts'
import { turnedMessage } from '../access/turned-message.ts'
import { answerClick, type Click } from '../answer/answer-click.ts'
import { inPlace, privately } from '../answer/reply.ts'
import type { Desk } from '../desk.ts'
import { afterSaved } from '../form/after-saved.ts'
import { roomAnswer } from '../rooms/room-answer.ts'

const entrySchema = z.object({ clientId: z.string(), sourceKey: z.string(), revision: z.string() })

/** A click on "End the silence". */
export function endSnoozeAction(desk: Desk) {
  return (click: Click) => undo(desk, click, endSnooze)
}

/** A click on "Lift the pin". */
export function liftPinAction(desk: Desk) {
  return (click: Click) => undo(desk, click, liftPin)
}

/** The record is shown as it stands then, also when somebody else was faster. */
function undo(desk: Desk, click: Click, act: typeof endSnooze | typeof liftPin): Promise<void> {
  return answerClick(desk, click, async (asker, value) => {
    const { clientId, ...entry } = entrySchema.parse(JSON.parse(value))
    const done = await act(desk.ports, desk.workspace(), asker, entry, desk.now())
    if (done.kind === 'gone' || done.kind === 'not_allowed') return privately(turnedMessage(done))
    await afterSaved(desk, click.body.user.id, { clientId })
    return inPlace(await roomAnswer(desk, asker, { room: 'record', clientId, detail: '', page: 0 }))
  })
}
