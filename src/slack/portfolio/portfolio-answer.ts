import type { Asker } from '../../domain/clients/teammate.ts'
import { askPortfolio, type Without } from '../../usecases/ask-portfolio.ts'
import { notAllowedMessage } from '../access/not-allowed-message.ts'
import type { Message } from '../blocks/message.ts'
import { goneMessage } from '../client/gone-message.ts'
import type { Desk } from '../desk.ts'
import { lostAlreadyMessage } from './lost-already-message.ts'
import { portfolioMessage } from './portfolio-view.ts'
import { whatIfMessage } from './what-if-view.ts'
import { whichClientMessage } from './which-client-message.ts'

/** The figures of the whole book, or what would become of them without some clients. */
export async function portfolioAnswer(desk: Desk, asker: Asker, without: Without): Promise<Message> {
  const workspace = desk.workspace()
  const answer = await askPortfolio(desk.ports, workspace, asker, without, desk.now())
  switch (answer.kind) {
    case 'shown':
      return answer.figures.whatIf === null
        ? portfolioMessage(answer.figures, workspace.timeZone)
        : whatIfMessage(answer.figures.whatIf)
    case 'not_active':
      return lostAlreadyMessage(answer.clients)
    case 'which_client':
      return whichClientMessage(answer.found, answer.isOnly)
    case 'gone':
      return goneMessage()
    case 'not_allowed':
      return notAllowedMessage(answer)
  }
}
