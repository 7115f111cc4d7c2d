import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt'
import type { Desk } from '../desk.ts'

/** Somebody opened the App Home: it is drawn where they left it. */
export function homeOpened(desk: Desk) {
  return async ({ event }: SlackEventMiddlewareArgs<'app_home_opened'> & AllMiddlewareArgs) => {
    if (event.tab === 'home') await desk.homes.show(event.user)
  }
}
