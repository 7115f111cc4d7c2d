import type { ActionsBlock, Button, StaticSelect } from '@slack/types'
import { SLACK_LIMITS } from '../limits.ts'
import { cleanName, cut, plain } from './text.ts'

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

/** As much of the beginning of what a button is about as leaves room for the rest. */
const FIRST = 30

/** A button of a list, which a screen reader names by what it is about too: "Snooze: Acme, complaint not answered". */
export function buttonAbout(button: Button, ...what: readonly string[]): Button {
  const about = what.map((each) => cleanName(each))
  const named = about.map((each, place) => (place < about.length - 1 ? cut(each, FIRST) : each)).join(', ')
  const label = cut(`${button.text.text}: ${named}`, SLACK_LIMITS.button.accessibilityLabel)
  return { ...button, accessibility_label: label }
}

/** A row of buttons and lists. */
export function buttons(...elements: (Button | StaticSelect)[]): ActionsBlock {
  return { type: 'actions', elements }
}
