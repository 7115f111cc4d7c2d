import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt'
import type { Desk } from '../desk.ts'

/** Somebody was renamed, deactivated, made a guest or an admin. */
export function userChanged(desk: Desk) {
  return ({ event }: SlackEventMiddlewareArgs<'user_change'> & AllMiddlewareArgs) =>
    desk.personChanged(event.user)
}
