import type { HomeView } from '@slack/types'
import { showHome } from '../../usecases/show-home.ts'
import { NO_ACCESS } from '../access/no-access-message.ts'
import type { Desk } from '../desk.ts'
import { closedHomeView, type HomePlace, homeView } from './home-view.ts'

/** What stands in somebody's App Home at a place in it. */
export async function composeHome(
  desk: Pick<Desk, 'identify' | 'ports' | 'workspace' | 'now'>,
  slackUserId: string,
  place: HomePlace
): Promise<HomeView> {
  const who = await desk.identify(slackUserId)
  if (who.kind !== 'member') return closedHomeView(NO_ACCESS)
  const { ports, workspace, now } = desk
  return homeView(await showHome(ports, workspace(), who.asker, place.filter, now()), place)
}
