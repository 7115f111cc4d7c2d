import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt'
import type { Desk } from '../desk.ts'
import { openFormOf } from '../form/open-form-of.ts'
import { withChannelNames } from '../risk/channel-names.ts'
import { readCommandText } from '../risk/command-text.ts'
import type { LogForm } from './log-form.ts'

/** `/client-checkin [NAME]` and `/client-feedback [NAME]`: in a client's channel the name may be left out. */
export function logCommand(desk: Desk, { form, startFrom }: LogForm) {
  return async ({ command, ack, client }: SlackCommandMiddlewareArgs & AllMiddlewareArgs) => {
    await ack()
    const answer = { url: command.response_url, isCard: false }
    const request = {
      client,
      triggerId: command.trigger_id,
      slackUserId: command.user_id,
      value: null,
      answer
    }
    await openFormOf(desk, form, request, async (asker) => {
      const { text } = await withChannelNames(desk, asker, readCommandText(command.text))
      const at = { name: text === '' ? null : text, channelId: command.channel_id }
      return startFrom(desk, asker, { at, message: null })
    })
  }
}
