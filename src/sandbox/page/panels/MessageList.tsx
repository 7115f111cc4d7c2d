import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { keyboardScroll } from '../draw/keyboard-scroll.ts'
import { formatDate } from '../mrkdwn/format-date.ts'
import type { PageChannel } from '../protocol.ts'
import { now } from '../state/clock.ts'
import { timeZone } from '../state/names.ts'
import { notices } from '../state/notices.ts'
import { workspace } from '../state/workspace.ts'
import { type Line, linesOf } from './lines.ts'
import { MessageRow } from './MessageRow.tsx'
import { NoticeRow } from './NoticeRow.tsx'

interface MessageListProps {
  channel: PageChannel
  threadTs: string | null
  label: string
}

/** The messages of a conversation or thread. Stays at the newest one unless somebody scrolled up to read. */
export function MessageList({ channel, threadTs, label }: MessageListProps) {
  const list = useRef<HTMLDivElement>(null)
  const content = useRef<HTMLDivElement>(null)
  const isAtEnd = useRef(true)
  const { messages } = workspace()
  const lines = linesOf({
    channel: channel.id,
    threadTs,
    messages,
    notices: notices.value,
    timeZone: timeZone()
  })
  const stick = () => {
    const element = list.current
    if (element !== null && isAtEnd.current) element.scrollTop = element.scrollHeight
  }
  useLayoutEffect(stick)
  useEffect(() => {
    // Pictures that arrive late and panels that open change heights without a new message.
    const watch = new ResizeObserver(stick)
    for (const element of [list.current, content.current]) if (element !== null) watch.observe(element)
    return () => watch.disconnect()
  }, [])
  return (
    <div
      ref={list}
      class="messages"
      role="log"
      aria-live="polite"
      aria-label={label}
      {...keyboardScroll}
      onScroll={({ currentTarget: element }) => {
        isAtEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < 80
      }}
    >
      <div ref={content} class="messages-content">
        {lines.length === 0 && <p class="empty">Nothing has been said here yet.</p>}
        {lines.map((line) => (
          <OneLine key={line.key} line={line} isInThread={threadTs !== null} />
        ))}
      </div>
    </div>
  )
}

function OneLine({ line, isInThread }: { line: Line; isInThread: boolean }) {
  if (line.kind === 'notice') return <NoticeRow notice={line.notice} />
  if (line.kind === 'message') return <MessageRow {...line} isInThread={isInThread} />
  return (
    <div class="day">
      <span>{formatDate(line.seconds, '{day_divider_pretty}', timeZone(), now())}</span>
    </div>
  )
}
