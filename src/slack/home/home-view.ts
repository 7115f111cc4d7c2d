import type { HomeView, KnownBlock } from '@slack/types'
import type { ClientList } from '../../usecases/list-clients.ts'
import { button, buttons } from '../blocks/button.ts'
import { header, note, paragraph } from '../blocks/section.ts'
import { ACTIONS, COMMANDS } from '../ids.ts'
import { clientLines, countsOf } from '../list/list-view.ts'

/** As many as one looks at before the day begins. */
const CLIENTS = 20

/** The App Home: somebody's own clients, what needs attention first. */
export function homeView(list: ClientList): HomeView {
  const { clients } = list
  const more = clients.length - CLIENTS
  return {
    type: 'home',
    blocks: [
      header('Your clients'),
      note(
        clients.length === 0
          ? `You own no clients yet. ${COMMANDS.risk} list shows everybody's.`
          : countsOf(list)
      ),
      ...clients.slice(0, CLIENTS).map(clientLines),
      ...(more > 0 ? [note(`and ${more} more: ${COMMANDS.risk} mine`)] : []),
      buttons(
        button('Log check-in', ACTIONS.openCheckin, null, 'primary'),
        button('Add a client', ACTIONS.openAddClient, null)
      )
    ] satisfies KnownBlock[]
  }
}

/** The App Home of somebody who may not use the bot. */
export function closedHomeView(sentence: string): HomeView {
  return { type: 'home', blocks: [paragraph(sentence)] satisfies KnownBlock[] }
}
