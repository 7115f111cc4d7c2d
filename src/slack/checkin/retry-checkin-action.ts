import type { Click } from '../answer/answer-click.ts'
import { inPlace } from '../answer/reply.ts'
import type { Desk } from '../desk.ts'
import { saveCheckin } from './save-checkin.ts'
import { readUnsaved } from './unsaved-checkin.ts'

/** A click on "Try again": the same check-in once more, and the message says how it went. */
export function retryCheckinAction(desk: Desk) {
  return async ({ body, action, ack, respond }: Click) => {
    await ack()
    const { sourceKey, checkin } = readUnsaved(action.value ?? '', body.message?.['blocks'] ?? [])
    const saved = await saveCheckin(desk, { slackUserId: body.user.id, checkin, sourceKey })
    await respond(inPlace(saved.message))
  }
}
