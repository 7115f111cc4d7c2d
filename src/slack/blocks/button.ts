import type { ActionsBlock, Button, StaticSelect } from '@slack/types'
import { SLACK_LIMITS } from '../limits.ts'
import { plain } from './text.ts'

/** A button; `label` may hold a name, which is cut to fit. Slack refuses an empty value, so none is sent. */
export function button(
  label: string,
  actionId: string,
  value: string | null,
  style?: Button['style']
): Button {
  return {
    type: 'button',
    text: plain(label, SLACK_LIMITS.button.text),
    action_id: actionId,
    ...(value && { value }),
    ...(style && { style })
  }
}

/** A row of buttons and lists. */
export function buttons(...elements: (Button | StaticSelect)[]): ActionsBlock {
  return { type: 'actions', elements }
}
