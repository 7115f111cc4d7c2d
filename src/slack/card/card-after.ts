import type { Asker } from '../../domain/clients/teammate.ts'
import type { Instant } from '../../domain/time.ts'
import { showRiskOf } from '../../usecases/show-risk.ts'
import { turnedMessage } from '../access/turned-message.ts'
import type { Message } from '../blocks/message.ts'
import { mrkdwn } from '../blocks/mrkdwn.ts'
import { paragraph } from '../blocks/section.ts'
import type { Desk } from '../desk.ts'
import { cardMessage } from './card-view.ts'

/**
 * The card of a client to which somebody just put something on record, and how that moved it. `before` is an instant before it was
 * recorded: what was known then is still on record, so nobody need have looked at the score first.
 */
export async function cardAfter(
  desk: Desk,
  asker: Asker,
  clientId: string,
  sentence: string,
  before: Instant
): Promise<Message> {
  const show = (at: Instant) => showRiskOf(desk.ports, desk.workspace(), asker, clientId, at)
  const [after, earlier] = await Promise.all([show(desk.now()), show(before - 1)])
  if (after.kind !== 'card') return savedButTurned(sentence, turnedMessage(after))
  const card = earlier.kind === 'card' ? earlier.card : null
  const scoreBefore = card?.kind === 'scored' ? card.assessment.score : null
  return cardMessage(after.card, { kind: 'recorded', sentence, scoreBefore })
}

/** What somebody did may have ended their right to look: it is done all the same. */
export function savedButTurned(sentence: string, { text, blocks }: Message): Message {
  return { text: mrkdwn`${sentence} ${text}`, blocks: [paragraph(sentence), ...blocks] }
}
