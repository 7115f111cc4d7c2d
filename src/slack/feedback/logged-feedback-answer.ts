import type { FeedbackKind } from '../../domain/clients/feedback.ts'
import type { Asker } from '../../domain/clients/teammate.ts'
import type { Instant } from '../../domain/time.ts'
import { showFeedback } from '../../usecases/show-feedback.ts'
import { FEEDBACK } from '../blocks/feedback.ts'
import type { Message } from '../blocks/message.ts'
import { cardAfter } from '../card/card-after.ts'
import type { Desk } from '../desk.ts'
import { onwardBlocks } from './onward-blocks.ts'

/** The card of a client about which feedback was just logged, with what can be done about it. */
export async function loggedFeedbackAnswer(
  desk: Desk,
  asker: Asker,
  { clientId, sourceKey, kind }: { clientId: string; sourceKey: string; kind: FeedbackKind },
  before: Instant
): Promise<Message> {
  const [card, shown] = await Promise.all([
    cardAfter(desk, asker, clientId, `${FEEDBACK[kind]} logged.`, before),
    showFeedback(desk.ports, desk.workspace(), asker, sourceKey, desk.now())
  ])
  if (shown.kind !== 'feedback') return card
  const [title, news, ...rest] = card.blocks
  const head = [title, news].filter((block) => block !== undefined)
  return { ...card, blocks: [...head, ...onwardBlocks(shown), ...rest] }
}
