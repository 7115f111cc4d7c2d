import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt'
import { listClients } from '../../usecases/list-clients.ts'
import { NO_ACCESS } from '../access/no-access-message.ts'
import type { Desk } from '../desk.ts'
import { closedHomeView, homeView } from './home-view.ts'

/** Somebody opened the App Home. */
export function homeOpened(desk: Desk) {
  return async ({ event, client }: SlackEventMiddlewareArgs<'app_home_opened'> & AllMiddlewareArgs) => {
    if (event.tab !== 'home') return
    const who = await desk.identify(event.user)
    const { ports, now, workspace } = desk
    const view =
      who.kind === 'member'
        ? homeView(await listClients(ports, workspace(), who.asker, 'mine', now()))
        : closedHomeView(NO_ACCESS)
    await client.views.publish({ user_id: event.user, view })
  }
}
