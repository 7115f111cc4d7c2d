import type { NudgeItem, NudgesWords } from '../../usecases/speaking/nudge-words.ts'
import { SETTLED_SHOWN } from '../../usecases/speaking/with-moves.ts'
import type { Message } from '../blocks/message.ts'
import { type Mrkdwn, mrkdwn } from '../blocks/mrkdwn.ts'
import { outcomeWords } from './settled-blocks.ts'
import { type Room, toldBlocks } from './told-blocks.ts'

/** At most 40 of the 50 blocks that Slack takes. */
const ROOM: Room = { whole: 8, lines: 10, settled: SETTLED_SHOWN }

/** What one person is asked to see to, and what of it is seen to. */
export function nudgesMessage(words: NudgesWords): Message {
  return { text: textOf(words), blocks: toldBlocks(words, words.timeZone, ROOM) }
}

/** "Acme Corp: Last check-in 70 days ago, every 30 agreed. Also Beta. 2 settled."; when all are, "Acme Corp: check-in logged by Dana Reyes, risk 62 → 48." */
function textOf({ items, settled }: NudgesWords): Mrkdwn {
  const [first, ...others] = items
  const [done] = settled
  if (first === undefined) {
    if (done === undefined) return mrkdwn`Nothing is left to do here.`
    const more = settled.length - 1
    const { client } = done
    return more === 0
      ? mrkdwn`${client.name}: ${outcomeWords(done)}.`
      : mrkdwn`${client.name}: ${outcomeWords(done)}. ${more} more settled.`
  }
  const { client, sentence } = first.alert
  const also = [
    ...(others.length === 0 ? [] : [`${alsoOf(others, client.name)}.`]),
    ...(settled.length === 0 ? [] : [`${settled.length} settled.`])
  ].join(' ')
  return also === '' ? mrkdwn`${client.name}: ${sentence}.` : mrkdwn`${client.name}: ${sentence}. ${also}`
}

function alsoOf(others: readonly NudgeItem[], firstName: string): string {
  const names = new Set(others.map(({ alert }) => alert.client.name))
  names.delete(firstName)
  const [one, two] = names
  if (one === undefined) return `${others.length} more about it`
  if (two === undefined) return `Also ${one}`
  return names.size === 2 ? `Also ${one} and ${two}` : `Also ${one}, ${two} and ${names.size - 2} more`
}
