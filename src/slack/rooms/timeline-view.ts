import type { ActionsBlock, KnownBlock } from '@slack/types'
import { formatDay } from '../../domain/calendar.ts'
import type { ShownEntry, ShownTimeline } from '../../usecases/show-timeline.ts'
import { TIMELINE_TOPICS, type TimelineTopic } from '../../usecases/timeline-ports.ts'
import { button, buttonAbout, buttons } from '../blocks/button.ts'
import { option } from '../blocks/input.ts'
import type { Message } from '../blocks/message.ts'
import { mrkdwn } from '../blocks/mrkdwn.ts'
import { header, note, paragraph } from '../blocks/section.ts'
import { plain } from '../blocks/text.ts'
import { ACTIONS, entryRow, numbered } from '../ids.ts'
import { SLACK_LIMITS } from '../limits.ts'
import { entryBlocks, isCut } from './entry-blocks.ts'
import { happeningWords } from './happening-view.ts'
import { backTo, doors, pageDoors, roomValue } from './room-blocks.ts'

/** What happened with a client, the newest first, a page of it. */
export function timelineMessage(timeline: ShownTimeline): Message {
  const { client, entries, total, page, pages, topic } = timeline
  const many = total === 1 ? '1 entry' : `${total} entries`
  const where = pages === 1 ? '' : ` · page ${page + 1} of ${pages}`
  const summary = `Timeline, ${TOPICS[topic ?? 'all'].toLowerCase()}: ${many}`
  return {
    text: mrkdwn`${client.name}: ${summary}`,
    blocks: [
      header(client.name),
      note(`${summary}${where}. The newest first.`),
      topicSelect(client.id, topic),
      ...entries.flatMap((entry, place) => readableBlocks(client.id, entry, place)),
      ...(total === 0 ? [paragraph('Nothing of this is on record.')] : []),
      timelineButtons(timeline)
    ] satisfies KnownBlock[]
  }
}

/** The row of buttons below the timeline. */
function timelineButtons({ client: { id }, topic, page, pages }: ShownTimeline): ActionsBlock {
  const turn = (to: number) => roomValue('timeline', id, topic ?? 'all', to)
  return buttons(...doors(...pageDoors(page, pages, turn), backTo(id)))
}

function readableBlocks(clientId: string, entry: ShownEntry, place: number): KnownBlock[] {
  const about = [happeningWords(entry).title, formatDay(entry.day)]
  const read = buttonAbout(button('Read whole', numbered(ACTIONS.readEntry, place), entry.ref), ...about)
  const row = { ...buttons(read), block_id: entryRow(clientId, place) }
  return [...entryBlocks(entry), ...(isCut(entry) ? [row] : [])]
}

function topicSelect(clientId: string, topic: TimelineTopic | null): ActionsBlock {
  const options = (['all', ...TIMELINE_TOPICS] as const).map((each) =>
    option(TOPICS[each], roomValue('timeline', clientId, each))
  )
  const chosen = options.find(({ value }) => value === roomValue('timeline', clientId, topic ?? 'all'))
  return {
    type: 'actions',
    elements: [
      {
        type: 'static_select',
        action_id: ACTIONS.openRoom,
        placeholder: plain('Show only', SLACK_LIMITS.placeholder),
        options,
        ...(chosen && { initial_option: chosen })
      }
    ]
  }
}

const TOPICS: Record<TimelineTopic | 'all', string> = {
  all: 'Everything',
  checkins: 'Check-ins',
  feedback: 'Feedback and what became of it',
  commitments: 'Commitments',
  risks: 'Risks',
  actions: 'Actions and alerts',
  judgements: 'Judgements and silences',
  people: 'People and owners',
  record: 'Contract and record',
  levels: 'Levels crossed'
}
