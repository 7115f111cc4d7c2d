import type { MessageShortcut } from '@slack/bolt'
import * as z from 'zod'
import { typedText } from '../answer/typed-text.ts'
import { cut } from '../blocks/text.ts'
import type { Desk } from '../desk.ts'
import { SLACK_LIMITS } from '../limits.ts'
import type { SourceMessage } from './beginning.ts'
import { mentionedIn, messageWords } from './message-words.ts'

const messageSchema = z.object({
  text: z.string().default(''),
  ts: z.string(),
  thread_ts: z.string().optional()
})

/** Reads the message a shortcut was run on. What is longer than a field holds is cut, and the link leads to all of it. */
export async function readSource(
  desk: Desk,
  { message, channel, team }: MessageShortcut
): Promise<SourceMessage> {
  const { text, ts, thread_ts: thread } = messageSchema.parse(message)
  const words = typedText(messageWords(text, await namesOf(desk, mentionedIn(text))))
  return {
    words: cut(words, SLACK_LIMITS.plainTextInput.length),
    permalink: team === null ? null : permalinkOf(team.domain, channel.id, ts, thread),
    sentAt: Math.floor(Number(ts) * 1000)
  }
}

/** The names of members by Slack user id. */
export async function namesOf(
  { ports, workspace }: Desk,
  slackUserIds: readonly string[]
): Promise<Map<string, string>> {
  const { directory } = ports
  const people = await Promise.all(
    slackUserIds.map(async (id) => [id, await directory.teammateBySlackId(workspace().id, id)] as const)
  )
  return new Map(people.flatMap(([id, person]) => (person === null ? [] : [[id, person.name]])))
}

/** As Slack writes it. Its method that tells the same knows only channels that the bot is in. */
function permalinkOf(domain: string, channelId: string, ts: string, thread: string | undefined): string {
  const at = `https://${domain}.slack.com/archives/${channelId}/p${ts.replace('.', '')}`
  return thread === undefined || thread === ts ? at : `${at}?thread_ts=${thread}&cid=${channelId}`
}
