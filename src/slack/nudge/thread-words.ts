import type { WebClient } from '@slack/web-api'
import * as z from 'zod'
import type { Instant } from '../../domain/time.ts'
import { typedText } from '../answer/typed-text.ts'
import type { Desk } from '../desk.ts'
import { mentionedIn, messageWords } from '../log/message-words.ts'
import { namesOf } from '../log/read-source.ts'

/** What somebody wrote in a thread, and when they began. */
interface ThreadWords {
  words: string
  sentAt: Instant
}

const messageSchema = z.object({
  ts: z.string(),
  text: z.string().default(''),
  user: z.string().optional(),
  bot_id: z.string().optional()
})

/** Longer threads are conversations of their own. */
const MOST = 100

/** Reads the thread below a message of ours: what this person wrote there, and whether the bot has answered already. */
export async function readThread(
  desk: Desk,
  client: WebClient,
  { channel, ts }: { channel: string; ts: string },
  slackUserId: string
): Promise<{ said: ThreadWords | null; isAnswered: boolean }> {
  const { messages = [] } = await client.conversations.replies({ channel, ts, limit: MOST })
  const replies = messages.map((each) => messageSchema.parse(each)).filter((each) => each.ts !== ts)
  const own = replies.filter(({ user, bot_id }) => user === slackUserId && bot_id === undefined)
  const names = await namesOf(desk, [...new Set(own.flatMap(({ text }) => mentionedIn(text)))])
  const words = own.map(({ text }) => typedText(messageWords(text, names))).filter((text) => text !== '')
  const [first] = own
  return {
    said:
      first === undefined || words.length === 0
        ? null
        : { words: words.join('\n'), sentAt: Math.floor(Number(first.ts) * 1000) },
    isAnswered: replies.some(({ bot_id }) => bot_id !== undefined)
  }
}
