import type { FeedbackKind } from '../../domain/clients/feedback.ts'
import type { Asker } from '../../domain/clients/teammate.ts'
import type { Instant } from '../../domain/time.ts'
import { afterWrite } from '../../usecases/after-write.ts'
import { showFeedback } from '../../usecases/show-feedback.ts'
import { actionCount, FEEDBACK } from '../blocks/feedback.ts'
import type { Message } from '../blocks/message.ts'
import { cardAfter } from '../card/card-after.ts'
import type { Desk } from '../desk.ts'
import { onwardBlocks } from './onward-blocks.ts'

/** The card of a client about which feedback was just logged, with what was planned for it and what else can be done about it. */
export async function loggedFeedbackAnswer(
  desk: Desk,
  asker: Asker,
  { clientId, sourceKey, kind }: { clientId: string; sourceKey: string; kind: FeedbackKind },
  before: Instant
): Promise<Message> {
  const { ports, workspace, now } = desk
  await afterWrite(ports, workspace(), clientId, now())
  const shown = await showFeedback(ports, workspace(), asker, sourceKey, now())
  const planned = shown.kind === 'feedback' ? shown.planned : 0
  const plan = planned === 0 ? '' : ` ${actionCount(planned)} planned, see the plan.`
  const card = await cardAfter(desk, asker, clientId, `${FEEDBACK[kind]} logged.${plan}`, before)
  if (shown.kind !== 'feedback') return card
  const [title, news, ...rest] = card.blocks
  const head = [title, news].filter((block) => block !== undefined)
  return { ...card, blocks: [...head, ...onwardBlocks(shown), ...rest] }
}
