import type { Overflow } from '@slack/types'
import { Icon } from '../draw/Icon.tsx'
import { Menu } from '../draw/Menu.tsx'
import { EmojiText } from '../emoji/EmojiText.tsx'
import { safeUrl } from '../mrkdwn/safe-url.ts'
import { press } from './dispatch.ts'
import type { Seat } from './seat.ts'

/** The "⋯" menu of a block. */
export function OverflowElement({ seat, element }: { seat: Seat; element: Overflow }) {
  const items = element.options.map((option) => {
    const url = option.url === undefined ? null : safeUrl(option.url)
    return {
      label: <EmojiText text={option.text.text} shortcodes />,
      ...(option.description === undefined ? {} : { note: option.description.text }),
      ...(url === null ? {} : { url }),
      onChoose: () => press(seat, element, { type: 'overflow', selected_option: option })
    }
  })
  return <Menu label="More options" face={<Icon name="more" />} items={items} className="button icon-only" />
}
