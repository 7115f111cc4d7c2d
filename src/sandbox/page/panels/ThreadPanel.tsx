import { Icon } from '../draw/Icon.tsx'
import type { PageChannel } from '../protocol.ts'
import { partnerOf, userNamed } from '../state/names.ts'
import { thread } from '../state/place.ts'
import { Composer } from './Composer.tsx'
import { MessageList } from './MessageList.tsx'

/** One thread beside its conversation. */
export function ThreadPanel({ channel, ts }: { channel: PageChannel; ts: string }) {
  const name = channel.kind === 'im' ? userNamed(partnerOf(channel)) : `#${channel.name}`
  return (
    <aside class="thread" aria-label="Thread">
      <header class="place-head">
        <h2>Thread</h2>
        <span class="place-note" dir="auto">
          {name}
        </span>
        <button
          type="button"
          class="icon-button push-end"
          aria-label="Close the thread"
          onClick={() => {
            thread.value = null
          }}
        >
          <Icon name="close" />
        </button>
      </header>
      <MessageList key={ts} channel={channel} threadTs={ts} label="Messages in this thread" />
      <Composer key={`composer-${ts}`} channel={channel.id} threadTs={ts} placeholder="Reply…" />
    </aside>
  )
}
