import { Avatar } from '../draw/Avatar.tsx'
import { Icon } from '../draw/Icon.tsx'
import { inZone } from '../mrkdwn/format-date.ts'
import type { PageMessage } from '../protocol.ts'
import { findUser, timeZone, userNamed } from '../state/names.ts'
import { thread } from '../state/place.ts'
import { act } from '../state/server.ts'
import { workspace } from '../state/workspace.ts'
import { MessageTools } from './MessageTools.tsx'
import { MessageWords } from './MessageWords.tsx'

interface MessageRowProps {
  message: PageMessage
  isFollowUp: boolean
  replies: PageMessage[]
  isInThread: boolean
}

/** One message with everything around it. */
export function MessageRow({ message, isFollowUp, replies, isInThread }: MessageRowProps) {
  const isEphemeral = message.ephemeralTo !== null
  return (
    <article
      class="message"
      tabIndex={-1}
      data-ts={message.ts}
      data-ephemeral={isEphemeral}
      data-follow-up={isFollowUp}
    >
      {isEphemeral && <EphemeralMark message={message} />}
      {isFollowUp ? <Clock ts={message.ts} /> : <Avatar user={message.user} />}
      <div class="message-body">
        {!isFollowUp && (
          <header class="message-head">
            <span class="author" dir="auto">
              {userNamed(message.user)}
            </span>
            <Badge user={message.user} />
            <Clock ts={message.ts} />
          </header>
        )}
        {message.isBroadcast && !isInThread && <ThreadMark message={message} />}
        <MessageWords message={message} />
        {!isInThread && replies.length > 0 && <Replies message={message} replies={replies} />}
      </div>
      {!isEphemeral && <MessageTools message={message} isInThread={isInThread} />}
    </article>
  )
}

function ThreadMark({ message }: { message: PageMessage }) {
  return (
    <p class="ephemeral-mark">
      <Icon name="thread" />
      <button
        type="button"
        class="link-button"
        onClick={() => {
          thread.value = message.threadTs
        }}
      >
        replied to a thread
      </button>
    </p>
  )
}

function EphemeralMark({ message }: { message: PageMessage }) {
  return (
    <p class="ephemeral-mark">
      <Icon name="eye" />
      Only visible to you ·{' '}
      <button
        type="button"
        class="link-button"
        onClick={() => void act({ type: 'dismiss', channel: message.channel, ts: message.ts })}
      >
        Dismiss
      </button>
    </p>
  )
}

function Badge({ user }: { user: string }) {
  const kind = findUser(user)?.kind
  if (user === workspace().app.userId || kind === 'bot') return <span class="badge">APP</span>
  if (kind === 'guest') return <span class="badge soft">Guest</span>
  return kind === 'stranger' ? <span class="badge soft">Other company</span> : null
}

function Clock({ ts }: { ts: string }) {
  const instant = Number(ts) * 1000
  return (
    <time
      class="clock"
      dateTime={new Date(instant).toISOString()}
      title={inZone(instant, timeZone(), { dateStyle: 'full', timeStyle: 'medium' })}
    >
      {inZone(instant, timeZone(), { hour: '2-digit', minute: '2-digit' })}
    </time>
  )
}

function Replies({ message, replies }: { message: PageMessage; replies: PageMessage[] }) {
  const people = [...new Set(replies.map((reply) => reply.user))].slice(0, 4)
  return (
    <button
      type="button"
      class="replies"
      onClick={() => {
        thread.value = message.ts
      }}
    >
      {people.map((user) => (
        <Avatar key={user} user={user} size="small" />
      ))}
      <span>
        {replies.length} {replies.length === 1 ? 'reply' : 'replies'}
      </span>
    </button>
  )
}
