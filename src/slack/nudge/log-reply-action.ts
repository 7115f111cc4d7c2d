import { type Click, chosenValue } from '../answer/answer-click.ts'
import { cut } from '../blocks/text.ts'
import { checkinLog } from '../checkin/checkin-form.ts'
import type { Desk } from '../desk.ts'
import { openFormOf } from '../form/open-form-of.ts'
import { SLACK_LIMITS } from '../limits.ts'
import { readThread } from './thread-words.ts'

/** A click on "Log as a check-in": the form opens with all that this person has written in the thread by now. */
export function logReplyAction(desk: Desk) {
  return async ({ body, action, ack, client }: Click) => {
    await ack()
    const { channel, message, user, response_url: url } = body
    const clientId = chosenValue(action)
    const ts = message?.['thread_ts']
    const request = {
      client,
      triggerId: body.trigger_id,
      slackUserId: user.id,
      value: clientId,
      answer: url ? { url, isCard: true } : null
    }
    await openFormOf(desk, checkinLog.form, request, async (asker) => {
      const thread = channel === undefined || ts === undefined ? null : { channel: channel.id, ts }
      const said = thread && (await readThread(desk, client, thread, user.id)).said
      const words = said && { ...said, words: cut(said.words, SLACK_LIMITS.plainTextInput.length) }
      return checkinLog.startFrom(desk, asker, {
        at: { clientId },
        message: words && { ...words, permalink: null }
      })
    })
  }
}
