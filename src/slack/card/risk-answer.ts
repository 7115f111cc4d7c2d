import type { Asker } from '../../domain/clients/teammate.ts'
import { showRisk, showRiskOf } from '../../usecases/show-risk.ts'
import { notAllowedMessage } from '../access/not-allowed-message.ts'
import { turnedMessage } from '../access/turned-message.ts'
import type { Message } from '../blocks/message.ts'
import { chooseClientMessage } from '../client/choose-client-message.ts'
import { unknownClientMessage } from '../client/unknown-client-message.ts'
import type { Desk } from '../desk.ts'
import { type CardNews, cardMessage } from './card-view.ts'

/** The card of the client somebody named, or a question back, perhaps whether one of our words was meant. */
export async function riskAnswer(
  desk: Desk,
  asker: Asker,
  name: string,
  meantWord: string | null
): Promise<Message> {
  const answer = await showRisk(desk.ports, desk.workspace(), asker, name, desk.now())
  switch (answer.kind) {
    case 'card':
      return cardMessage(answer.card)
    case 'not_allowed':
      return notAllowedMessage(answer)
    case 'ambiguous_name':
      return chooseClientMessage(answer)
    case 'unknown_client':
      return unknownClientMessage(answer, meantWord)
  }
}

/** The card of the client somebody clicked. */
export async function riskAnswerOf(
  desk: Desk,
  asker: Asker,
  clientId: string,
  news: CardNews = null
): Promise<Message> {
  const answer = await showRiskOf(desk.ports, desk.workspace(), asker, clientId, desk.now())
  return answer.kind === 'card' ? cardMessage(answer.card, news) : turnedMessage(answer)
}
