import type { WebClient } from '@slack/web-api'
import type { Asker } from '../../domain/clients/teammate.ts'
import { addClient, type NewClient } from '../../usecases/add-client.ts'
import { NO_ACCESS } from '../access/no-access-message.ts'
import { notAllowedSentence } from '../access/not-allowed-message.ts'
import { privately } from '../answer/reply.ts'
import { tell } from '../answer/tell.ts'
import { cleanName } from '../blocks/text.ts'
import { riskAnswerOf } from '../card/risk-answer.ts'
import type { Desk } from '../desk.ts'

/** A client that was just added, and by whom. */
interface AddedClient {
  asker: Asker
  clientId: string
}

/** How saving went: the sentence that closes the form, or the problem that leaves it open. */
export type SavedClient = { done: string; added: AddedClient | null } | { problem: string }

/** Saves a new client. */
export async function saveClient(
  desk: Desk,
  slackUserId: string,
  newClient: NewClient
): Promise<SavedClient> {
  const who = await desk.identify(slackUserId)
  if (who.kind === 'no_access') return { done: NO_ACCESS, added: null }
  const saved = await addClient(desk.ports, who.asker, newClient, desk.now())
  if (saved.kind === 'not_allowed') return { done: notAllowedSentence(saved), added: null }
  const { kind, client } = saved
  const name = cleanName(client.name)
  if (kind === 'name_taken') {
    return { problem: `There is already a client called “${name}”. Choose another name, or close this form.` }
  }
  return { done: `${name} is in the book.`, added: { asker: who.asker, clientId: client.id } }
}

/** Shows the card of a new client where it was asked for. What fails here is only logged: the client is saved. */
export function showAddedClient(
  desk: Desk,
  client: WebClient,
  slackUserId: string,
  answerUrl: string | null,
  { asker, clientId }: AddedClient
): Promise<void> {
  return desk.faults.guard(
    async () => {
      const card = await riskAnswerOf(desk, asker, clientId)
      await tell(desk, client, slackUserId, answerUrl, privately(card))
    },
    () => undefined
  )
}
