import type { Asker } from '../../domain/clients/teammate.ts'
import { listFeedback } from '../../usecases/list-feedback.ts'
import { type Since, showChanges } from '../../usecases/show-changes.ts'
import { showPeople } from '../../usecases/show-people.ts'
import { showPlan } from '../../usecases/show-plan.ts'
import { showRecord } from '../../usecases/show-record.ts'
import { showRiskOf } from '../../usecases/show-risk.ts'
import { showTimeline } from '../../usecases/show-timeline.ts'
import { showTrend } from '../../usecases/show-trend.ts'
import { turnedMessage } from '../access/turned-message.ts'
import type { Message } from '../blocks/message.ts'
import { cardMessage } from '../card/card-view.ts'
import { riskAnswerOf } from '../card/risk-answer.ts'
import type { Desk } from '../desk.ts'
import { feedbackListMessage } from '../feedback/feedback-list-view.ts'
import { changesMessage } from './changes-view.ts'
import { peopleMessage } from './people-view.ts'
import { planMessage } from './plan-view.ts'
import { readDays, readScope, readTopic, type Way } from './read-room.ts'
import { recordMessage } from './record-view.ts'
import { timelineMessage } from './timeline-view.ts'
import { trendMessage } from './trend-view.ts'
import { whyMessage } from './why-view.ts'

/** What a room holds. */
export async function roomAnswer(
  desk: Desk,
  asker: Asker,
  { room, clientId, detail, page }: Way
): Promise<Message> {
  const { ports } = desk
  const [workspace, now] = [desk.workspace(), desk.now()]
  switch (room) {
    case 'card':
      return riskAnswerOf(desk, asker, clientId)
    case 'why': {
      const shown = await showRiskOf(ports, workspace, asker, clientId, now)
      if (shown.kind !== 'card') return turnedMessage(shown)
      return shown.card.kind === 'scored' ? whyMessage(shown.card) : cardMessage(shown.card)
    }
    case 'changes':
      return changesAnswer(desk, asker, clientId, { days: readDays(detail) })
    case 'trend': {
      const shown = await showTrend(ports, workspace, asker, { clientId, days: readDays(detail) }, now)
      return shown.kind === 'trend' ? trendMessage(shown) : turnedMessage(shown)
    }
    case 'record': {
      const shown = await showRecord(ports, workspace, asker, clientId, now)
      return shown.kind === 'sheet' ? recordMessage(shown.sheet, page) : turnedMessage(shown)
    }
    case 'people': {
      const shown = await showPeople(ports, workspace, asker, clientId, now)
      return shown.kind === 'people' ? peopleMessage(shown, page) : turnedMessage(shown)
    }
    case 'plan': {
      const shown = await showPlan(ports, workspace, asker, clientId, now)
      return shown.kind === 'plan' ? planMessage(shown, page) : turnedMessage(shown)
    }
    case 'feedback': {
      const asked = { clientId, scope: readScope(detail) }
      const shown = await listFeedback(ports, workspace, asker, asked, now)
      return shown.kind === 'feedback_list' ? feedbackListMessage(shown, page) : turnedMessage(shown)
    }
    case 'timeline': {
      const asked = { clientId, topic: readTopic(detail), page }
      const shown = await showTimeline(ports, workspace, asker, asked, now)
      return shown.kind === 'timeline' ? timelineMessage(shown) : turnedMessage(shown)
    }
  }
}

/** What changed since then. */
export async function changesAnswer(
  desk: Desk,
  asker: Asker,
  clientId: string,
  since: Since
): Promise<Message> {
  const shown = await showChanges(desk.ports, desk.workspace(), asker, { clientId, since }, desk.now())
  return shown.kind === 'changes' ? changesMessage(shown) : turnedMessage(shown)
}
