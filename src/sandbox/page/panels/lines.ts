import { isoDay } from '../mrkdwn/format-date.ts'
import type { PageMessage } from '../protocol.ts'
import type { Notice } from '../state/notices.ts'

/** One entry of a message list, oldest first. */
export type Line =
  | { kind: 'day'; key: string; seconds: number }
  | { kind: 'message'; key: string; message: PageMessage; isFollowUp: boolean; replies: PageMessage[] }
  | { kind: 'notice'; key: string; notice: Notice }

const sameBreath = 5 * 60

/** One list for all messages without any, as another would have them drawn anew. */
const noReplies: PageMessage[] = []

interface Source {
  channel: string
  /** The first message of the thread shown; null shows the channel itself. */
  threadTs: string | null
  messages: PageMessage[]
  notices: Notice[]
  timeZone: string
}

/** Puts messages and notices of one conversation or thread in order, with day marks and follow-ups recognised. */
export function linesOf({ channel, threadTs, messages, notices, timeZone }: Source): Line[] {
  const here = messages.filter((message) => message.channel === channel)
  const shown = here.filter((message) => belongs(message, threadTs))
  const said = notices.filter((notice) => notice.channel === channel && notice.threadTs === threadTs)
  const entries = [...shown, ...said].toSorted((a, b) => Number(a.ts) - Number(b.ts))
  const lines: Line[] = []
  let before: PageMessage | null = null
  let day = ''
  for (const entry of entries) {
    const seconds = Number(entry.ts)
    const today = isoDay(seconds * 1000, timeZone)
    if (today !== day && threadTs === null) {
      lines.push({ kind: 'day', key: today, seconds })
      before = null
    }
    day = today
    if ('blocks' in entry) {
      const replies = here.filter(
        (reply) => reply.threadTs === entry.ts && reply.ts !== entry.ts && reply.ephemeralTo === null
      )
      lines.push({
        kind: 'message',
        key: entry.ts,
        message: entry,
        isFollowUp: follows(entry, before),
        replies: replies.length === 0 ? noReplies : replies
      })
      before = entry
    } else {
      lines.push({ kind: 'notice', key: `notice-${entry.id}`, notice: entry })
      before = null
    }
  }
  return lines
}

function belongs(message: PageMessage, threadTs: string | null): boolean {
  if (threadTs !== null) return message.ts === threadTs || message.threadTs === threadTs
  return message.threadTs === null || message.isBroadcast
}

function follows(message: PageMessage, before: PageMessage | null): boolean {
  if (before === null || before.user !== message.user) return false
  if (before.ephemeralTo !== null || message.ephemeralTo !== null) return false
  return Number(message.ts) - Number(before.ts) < sameBreath
}
