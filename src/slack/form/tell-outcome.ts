import type { WebClient } from '@slack/web-api'
import { inPlace, privately } from '../answer/reply.ts'
import { tell } from '../answer/tell.ts'
import type { Message } from '../blocks/message.ts'
import type { Desk } from '../desk.ts'
import type { Outcome } from './definition.ts'
import type { Answer } from './metadata.ts'

/** Tells how saving a form went, where the form came from. What was told before is not told again, but a card is brought up to date. */
export async function tellOutcome(
  desk: Desk,
  client: WebClient,
  slackUserId: string,
  answer: Answer,
  saved:
    | Extract<Outcome<unknown>, { kind: 'saved' | 'repeated' | 'refused' }>
    | { kind: 'unsaved'; message: Message }
): Promise<void> {
  if (saved.kind === 'unsaved') return desk.tellSurely(slackUserId, saved.message)
  const isCard = answer !== null && answer !== 'home' && answer.isCard
  if (saved.kind === 'repeated' && !isCard) return
  // The App Home shows what was saved; what was refused it cannot show.
  if (saved.kind === 'saved' && answer === 'home') return
  const reply = isCard ? inPlace(saved.message) : privately(saved.message)
  await tell(desk, client, slackUserId, answer === 'home' ? null : (answer?.url ?? null), reply)
}
