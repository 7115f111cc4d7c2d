import type { AllMiddlewareArgs, GlobalShortcut, SlackShortcutMiddlewareArgs } from '@slack/bolt'
import type { Desk } from '../desk.ts'
import { openCheckinForm } from './open-checkin-form.ts'

/** The global shortcut "Log a check-in". */
export function checkinShortcut(desk: Desk) {
  return async ({
    shortcut,
    ack,
    client
  }: SlackShortcutMiddlewareArgs<GlobalShortcut> & AllMiddlewareArgs) => {
    await ack()
    await openCheckinForm(desk, {
      client,
      triggerId: shortcut.trigger_id,
      slackUserId: shortcut.user.id,
      origin: { name: null },
      answer: null
    })
  }
}
