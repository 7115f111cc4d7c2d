import type { Button, WorkflowButton } from '@slack/types'
import { Icon } from '../draw/Icon.tsx'
import { EmojiText } from '../emoji/EmojiText.tsx'
import { safeUrl } from '../mrkdwn/safe-url.ts'
import { busyElements, busyKey, press } from './dispatch.ts'
import type { Seat } from './seat.ts'

/** A button; one with a `url` opens the page and tells the app as well. */
export function ButtonElement({ seat, element }: { seat: Seat; element: Button | WorkflowButton }) {
  const isBusy = busyElements.value.has(busyKey(seat, element))
  const url = 'url' in element && element.url !== undefined ? safeUrl(element.url) : null
  const value = 'value' in element ? (element.value ?? null) : null
  return (
    <button
      type="button"
      class="button"
      data-style={element.style ?? 'default'}
      aria-label={element.accessibility_label}
      aria-busy={isBusy}
      aria-disabled={isBusy}
      onClick={() => {
        if (isBusy) return
        if (url !== null) window.open(url, '_blank', 'noopener,noreferrer')
        press(seat, element, { type: element.type, value })
      }}
    >
      <span dir="auto">
        <EmojiText text={element.text.text} shortcodes />
      </span>
      {url !== null && <Icon name="external" />}
    </button>
  )
}
