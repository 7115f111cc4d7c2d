import type { WebClient } from '@slack/web-api'
import { addClient, type NewClient } from '../../usecases/add-client.ts'
import { NO_ACCESS } from '../access/no-access-message.ts'
import { privately } from '../answer/reply.ts'
import { tell } from '../answer/tell.ts'
import { cleanName } from '../blocks/text.ts'
import { riskAnswerOf } from '../card/risk-answer.ts'
import type { Desk } from '../desk.ts'

/** Saves a new client and shows its card where it was asked for. Answers with the sentence to show in the form. */
export async function saveClient(
  desk: Desk,
  client: WebClient,
  slackUserId: string,
  newClient: NewClient,
  answerUrl: string | null
): Promise<{ done: string } | { problem: string }> {
  const who = await desk.identify(slackUserId)
  if (who.kind === 'no_access') return { done: NO_ACCESS }
  const added = await addClient(desk.ports, who.asker, newClient, desk.now())
  const name = cleanName(added.client.name)
  if (added.kind === 'name_taken') {
    return { problem: `There is already a client called “${name}”. Choose another name, or close this form.` }
  }
  await tell(
    desk,
    client,
    slackUserId,
    answerUrl,
    privately(await riskAnswerOf(desk, who.asker, added.client.id))
  )
  return { done: `${name} is in the book.` }
}
