import type { FeedbackButtons, IconButton } from '@slack/types'
import { Icon } from '../draw/Icon.tsx'
import { workspace } from '../state/workspace.ts'
import { press } from './dispatch.ts'
import type { Seat } from './seat.ts'

/** The small buttons under an answer: thumbs, or an icon such as a bin. */
export function ContextAction({ seat, element }: { seat: Seat; element: FeedbackButtons | IconButton }) {
  if (element.type === 'icon_button') return <IconPress seat={seat} element={element} />
  const { positive_button: good, negative_button: bad } = element
  return (
    <>
      {[good, bad].map((button) => (
        <button
          key={button.value}
          type="button"
          class="icon-button"
          title={button.text.text}
          aria-label={button.accessibility_label ?? button.text.text}
          onClick={() => press(seat, element, { type: 'feedback_buttons', value: button.value })}
        >
          <Icon name={button === good ? 'thumbsUp' : 'thumbsDown'} />
        </button>
      ))}
    </>
  )
}

function IconPress({ seat, element }: { seat: Seat; element: IconButton }) {
  const { actingUser } = workspace()
  if (element.visible_to_user_ids !== undefined && !element.visible_to_user_ids.includes(actingUser))
    return null
  return (
    <button
      type="button"
      class="icon-button"
      title={element.text.text}
      aria-label={element.accessibility_label ?? element.text.text}
      onClick={() => press(seat, element, { type: 'icon_button', value: element.value ?? null })}
    >
      <Icon name={element.icon === 'trash' ? 'trash' : 'more'} />
    </button>
  )
}
