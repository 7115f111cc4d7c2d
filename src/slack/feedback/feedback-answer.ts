import type { Asker } from '../../domain/clients/teammate.ts'
import type { FoundFeedback } from '../../usecases/find-feedback.ts'
import { showFeedback } from '../../usecases/show-feedback.ts'
import { turnedMessage } from '../access/turned-message.ts'
import type { Message } from '../blocks/message.ts'
import type { Desk } from '../desk.ts'
import { feedbackGoneMessage } from './feedback-gone-message.ts'
import { feedbackMessage } from './feedback-view.ts'

/** Feedback as it stands now, or why somebody may not have it; `news` says what was just done. */
export async function feedbackAnswer(
  desk: Desk,
  asker: Asker,
  sourceKey: string,
  { page = 0, news = null }: { page?: number | undefined; news?: string | null } = {}
): Promise<Message> {
  const shown = await showFeedback(desk.ports, desk.workspace(), asker, sourceKey, desk.now())
  return shown.kind === 'feedback' ? feedbackMessage(shown, page, news) : notFoundMessage(shown)
}

/** Says why feedback is not shown. */
export function notFoundMessage(turned: Exclude<FoundFeedback, { kind: 'found' }>): Message {
  return turned.kind === 'feedback_gone' ? feedbackGoneMessage() : turnedMessage(turned)
}
