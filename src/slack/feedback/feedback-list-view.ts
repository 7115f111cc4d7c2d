import type { ActionsBlock, KnownBlock } from '@slack/types'
import { dayIn, formatDay } from '../../domain/calendar.ts'
import { isFollowedUp } from '../../domain/feedback/steps.ts'
import type { Instant } from '../../domain/time.ts'
import type { FeedbackList, ListedFeedback } from '../../usecases/list-feedback.ts'
import { button, buttonAbout, buttons } from '../blocks/button.ts'
import { STATES } from '../blocks/feedback.ts'
import type { Message } from '../blocks/message.ts'
import { type Mrkdwn, mrkdwn } from '../blocks/mrkdwn.ts'
import { quote } from '../blocks/rich.ts'
import { header, note, section } from '../blocks/section.ts'
import { ACTIONS, FORMS, numbered, openAction } from '../ids.ts'
import { backTo, doors, pageDoors, roomValue } from '../rooms/room-blocks.ts'
import { feedbackValue, saidOf } from './feedback-words-blocks.ts'

/** Two blocks an entry, and a message stays well below Slack's fifty; as many of the words as tell whether to read on. */
const [PAGE, GLANCE] = [15, 200]

/** The feedback of a client, a page of it. Pages count from 0; one past the last is the last. */
export function feedbackListMessage(list: FeedbackList, asked: number): Message {
  const { client, scope, entries, open, total } = list
  const pages = Math.max(1, Math.ceil(entries.length / PAGE))
  const page = Math.min(asked, pages - 1)
  const counts = `${open} open of ${total}`
  const order = scope === 'open' ? 'what is due next first' : 'the newest first'
  const where = pages === 1 ? '' : ` · page ${page + 1} of ${pages}`
  return {
    text: mrkdwn`${client.name}: feedback, ${counts}`,
    blocks: [
      header(client.name),
      note(
        entries.length === 0
          ? emptyWords(list)
          : `Feedback: ${counts}, ${scope === 'open' ? 'the open ones' : 'all'}, ${order}${where}.`
      ),
      ...entries
        .slice(page * PAGE, (page + 1) * PAGE)
        .flatMap((entry, place) => entryBlocks(list, entry, place)),
      listButtons(list, page, pages)
    ] satisfies KnownBlock[]
  }
}

function entryBlocks(list: FeedbackList, entry: ListedFeedback, place: number): KnownBlock[] {
  const { sourceKey, details } = entry
  const value = feedbackValue(list.client.id, sourceKey, 0)
  const about = [saidOf(details), formatDay(dayIn(list.timeZone, details.receivedAt))]
  const show = buttonAbout(button('Show', numbered(ACTIONS.showFeedback, place), value), ...about)
  const { text } = details
  return [
    { ...section(headOf(list, entry)), accessory: show },
    ...(text === null || text.trim() === '' ? [] : [quote(text, GLANCE)])
  ]
}

/** "*Complaint, high, about delivery* · 20 Nov 2026 · not answered yet", and below it "Due 23 Nov at 12:00" */
function headOf({ timeZone, now }: FeedbackList, { details, state, dueAt }: ListedFeedback): Mrkdwn {
  const day = (at: Instant) => formatDay(dayIn(timeZone, at))
  const [said, since] = [saidOf(details), day(details.receivedAt)]
  if (!isFollowedUp(details)) return mrkdwn`*${said}* · ${since}`
  if (dueAt === null) return mrkdwn`*${said}* · ${since} · ${STATES[state]}`
  const due = dueAt < now ? 'Overdue since' : 'Due'
  return mrkdwn`*${said}* · ${since} · ${STATES[state]}\n${due} <!date^${Math.floor(dueAt / 1000)}^{date_short} at {time}|${day(dueAt)}>`
}

function emptyWords({ total }: FeedbackList): string {
  return total === 0
    ? 'No feedback is on record yet.'
    : `Feedback: 0 open of ${total}. Nobody waits for an answer.`
}

function listButtons({ client, scope, total }: FeedbackList, page: number, pages: number): ActionsBlock {
  const turn = (to: number) => roomValue('feedback', client.id, scope, to)
  const other = scope === 'open' ? (['Show all', 'all'] as const) : (['Show open ones', 'open'] as const)
  return buttons(
    button('Log feedback', openAction(FORMS.feedback), client.id, 'primary'),
    ...doors(
      ...pageDoors(page, pages, turn),
      ...(total === 0 ? [] : [[other[0], roomValue('feedback', client.id, other[1])] as const]),
      backTo(client.id)
    )
  )
}
