import type { EmailInput, NumberInput, PlainTextInput, RichTextInput, URLInput } from '@slack/types'
import type { JSX } from 'preact'
import { richTextOf, textOfRichText } from '../blocks/rich-text-words.ts'
import type { ElementState } from '../protocol.ts'
import { enter, keyOf } from '../state/fields.ts'
import { change } from './dispatch.ts'
import { fieldAttributes } from './field-attributes.ts'
import { actionIdOf, type Seat, stateOf } from './seat.ts'

type TextInput = PlainTextInput | EmailInput | URLInput | NumberInput | RichTextInput

const kinds = {
  plain_text_input: { type: 'text', mode: 'text' },
  email_text_input: { type: 'email', mode: 'email' },
  url_text_input: { type: 'url', mode: 'url' },
  number_input: { type: 'text', mode: 'decimal' },
  rich_text_input: { type: 'text', mode: 'text' }
} as const

/** Every input for words or figures. Checks come on submission, not while somebody is still typing. */
export function TextElement({ seat, element }: { seat: Seat; element: TextInput }) {
  const isTall =
    element.type === 'rich_text_input' || (element.type === 'plain_text_input' && element.multiline === true)
  const text = textOf(stateOf(seat, element))
  const limit = element.type === 'plain_text_input' ? (element.max_length ?? 3000) : undefined
  const kind = kinds[element.type]
  const listens = (event: 'on_enter_pressed' | 'on_character_entered') =>
    seat.isDispatching &&
    (element.dispatch_action_config?.trigger_actions_on ?? ['on_enter_pressed']).includes(event)
  const write = (value: string) => {
    const state = stateWith(element, value)
    if (listens('on_character_entered')) change(seat, element, state)
    else enter(keyOf(seat.container), seat.blockId, actionIdOf(element), state)
  }
  const shared = {
    class: 'text-field',
    value: text,
    placeholder: element.placeholder?.text ?? '',
    dir: 'auto' as const,
    ...fieldAttributes(seat, element, element.placeholder?.text ?? 'Text')
  }
  const onKeyDown: JSX.KeyboardEventHandler<HTMLElement> = (event) => {
    if (event.key !== 'Enter' || (isTall && !event.ctrlKey && !event.metaKey)) return
    if (listens('on_enter_pressed')) {
      event.preventDefault()
      change(seat, element, stateWith(element, text))
    }
  }
  return (
    <>
      {isTall ? (
        <textarea
          {...shared}
          rows={4}
          maxLength={limit}
          onInput={(event) => write(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      ) : (
        <input
          {...shared}
          type={kind.type}
          inputMode={kind.mode}
          maxLength={limit}
          onInput={(event) => write(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      )}
      {limit !== undefined && text.length > limit * 0.8 && (
        <span class="count" aria-live="polite">
          {limit - text.length} characters left
        </span>
      )}
    </>
  )
}

function textOf(state: ElementState | null): string {
  if (state?.type === 'rich_text_input') return textOfRichText(state['rich_text_value'])
  return typeof state?.['value'] === 'string' ? state['value'] : ''
}

function stateWith(element: TextInput, text: string): ElementState {
  if (element.type === 'rich_text_input') {
    return { type: element.type, rich_text_value: text === '' ? null : richTextOf(text) }
  }
  return { type: element.type, value: text === '' ? null : text }
}
