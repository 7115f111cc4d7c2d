import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt'
import type { Desk } from '../desk.ts'
import { readCommandText } from '../risk/command-text.ts'
import { openCheckinForm } from './open-checkin-form.ts'

/** `/client-checkin [NAME]` */
export function checkinCommand(desk: Desk) {
  return async ({ command, ack, client }: SlackCommandMiddlewareArgs & AllMiddlewareArgs) => {
    await ack()
    const { text } = readCommandText(command.text)
    await openCheckinForm(desk, {
      client,
      triggerId: command.trigger_id,
      slackUserId: command.user_id,
      origin: { name: text === '' ? null : text },
      answer: { url: command.response_url, isCard: false }
    })
  }
}
