import type { KnownBlock } from '@slack/types'
import { displayedScore } from '../../domain/assessment/level.ts'
import type { PlanWords } from '../../usecases/speaking/compose-plan.ts'
import type { NudgeItem, ToldItems } from '../../usecases/speaking/nudge-words.ts'
import { LEVELS } from '../blocks/level.ts'
import type { Message } from '../blocks/message.ts'
import { type Mrkdwn, mrkdwn } from '../blocks/mrkdwn.ts'
import { bold, emoji, type Line } from '../blocks/rich.ts'
import { header, note } from '../blocks/section.ts'
import { type Room, toldBlocks } from './told-blocks.ts'

/** At most 46 of the 50 blocks that Slack takes. */
const CALLS: Room = { whole: 3, lines: 0, settled: 3 }
const DUE: Room = { whole: 7, lines: 0, settled: 5 }
const WAITING: Room = { whole: 5, lines: 0, settled: 3 }

/** The week of one person: whom to talk to today, what is due, and what waits for them. */
export function planMessage(words: PlanWords): Message {
  const { calls, due, waiting, timeZone, toldToday } = words
  const part = (title: string, told: ToldItems, room: Room, headingOf?: (item: NudgeItem) => Line) => {
    const blocks = toldBlocks(told, timeZone, room, headingOf)
    return blocks.length === 0 ? [] : [header(title), ...blocks]
  }
  return {
    text: textOf(words),
    blocks: [
      ...part('Whom to talk to today', calls, CALLS, (item) => callHeading(item, words)),
      ...part('Due this week', due, DUE),
      ...part('Waiting for you', waiting, WAITING),
      ...(toldToday === 0 ? [] : [note(`${toldWords(toldToday)} in my other message of the same day.`)])
    ] satisfies KnownBlock[]
  }
}

/** "Your week: talk to Acme Corp, Beta. Besides, 4 due, 2 waiting for you, 3 settled." */
function textOf({ calls, due, waiting }: PlanWords): Mrkdwn {
  const settled = [calls, due, waiting].reduce((sum, part) => sum + part.settled.length, 0)
  const counts = [
    ...(due.items.length === 0 ? [] : [`${due.items.length} due`]),
    ...(waiting.items.length === 0 ? [] : [`${waiting.items.length} waiting for you`]),
    ...(settled === 0 ? [] : [`${settled} settled`])
  ]
  const words = counts.length === 0 ? 'nothing else is due' : counts.join(', ')
  const names = calls.items.map(({ alert }) => alert.client.name).join(', ')
  return names === '' ? mrkdwn`Your week: ${words}.` : mrkdwn`Your week: talk to ${names}. Besides, ${words}.`
}

/** The client with its level and risk, where it has one. */
function callHeading({ alert }: NudgeItem, { clients }: PlanWords): Line {
  const { name, id } = alert.client
  const client = clients.get(id)
  if (client === undefined) return [bold(name)]
  const { emoji: mark, word } = LEVELS[client.level]
  return [emoji(mark), ' ', bold(name), ` · ${word}, risk ${displayedScore(client.score)}`]
}

function toldWords(count: number): string {
  return count === 1 ? '1 more is' : `${count} more are`
}
