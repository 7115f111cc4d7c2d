import { useLayoutEffect, useRef } from 'preact/hooks'
import { Icon } from '../draw/Icon.tsx'
import type { PageChannel } from '../protocol.ts'
import { partnerOf, userNamed } from '../state/names.ts'
import { thread } from '../state/place.ts'
import { Composer } from './Composer.tsx'
import { MessageList } from './MessageList.tsx'

/** One thread beside its conversation. Its message box has the focus; Escape closes it and goes back to where it was opened. */
export function ThreadPanel({ channel, ts }: { channel: PageChannel; ts: string }) {
  const name = channel.kind === 'im' ? userNamed(partnerOf(channel)) : `#${channel.name}`
  const panel = useKeyboard(ts)
  return (
    <aside ref={panel} class="thread" aria-label="Thread">
      <header class="place-head">
        <h2>Thread</h2>
        <span class="place-note" dir="auto">
          {name}
        </span>
        <button type="button" class="icon-button push-end" aria-label="Close the thread" onClick={close}>
          <Icon name="close" />
        </button>
      </header>
      <MessageList key={ts} channel={channel} threadTs={ts} label="Messages in this thread" />
      <Composer key={`composer-${ts}`} channel={channel.id} threadTs={ts} placeholder="Reply…" />
    </aside>
  )
}

function close(): void {
  thread.value = null
}

function useKeyboard(ts: string) {
  const panel = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const opener = document.activeElement
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) close()
    }
    panel.current?.addEventListener('keydown', onKey)
    panel.current?.querySelector('textarea')?.focus()
    return () => {
      panel.current?.removeEventListener('keydown', onKey)
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
    }
  }, [ts])
  return panel
}
