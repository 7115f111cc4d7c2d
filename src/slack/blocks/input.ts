import type { InputBlock, Option, PlainTextInput } from '@slack/types'
import { SLACK_LIMITS } from '../limits.ts'
import { plain } from './text.ts'

type Shape = { id: string; label: string; hint?: string; isOptional?: boolean; dispatches?: boolean }

/** A labelled field. Block and element share their id, so that answers and problems are found by one name. */
export function input(
  { id, label, hint, isOptional = true, dispatches = false }: Shape,
  element: InputBlock['element']
): InputBlock {
  return {
    type: 'input',
    block_id: id,
    label: plain(label, SLACK_LIMITS.input.label),
    element,
    optional: isOptional,
    ...(dispatches && { dispatch_action: true }),
    ...(hint !== undefined && { hint: plain(hint, SLACK_LIMITS.input.hint) })
  }
}

/** One choice of a select. */
export function option(text: string, value: string): Option & { text: ReturnType<typeof plain> } {
  return { text: plain(text, SLACK_LIMITS.option.text), value }
}

/** A text field that already holds `initial`, if anything. */
export function textField(
  actionId: string,
  max: number,
  initial: string | null,
  isMultiline = false
): PlainTextInput {
  return {
    type: 'plain_text_input',
    action_id: actionId,
    max_length: max,
    ...(isMultiline && { multiline: true }),
    ...(initial !== null && { initial_value: initial })
  }
}
