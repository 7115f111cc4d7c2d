import type { Checkboxes, Option, RadioButtons } from '@slack/types'
import { useId } from 'preact/hooks'
import { EmojiText } from '../emoji/EmojiText.tsx'
import { InlineText } from '../mrkdwn/InlineText.tsx'
import { parseInline } from '../mrkdwn/parse-inline.ts'
import type { ElementState } from '../protocol.ts'
import { change } from './dispatch.ts'
import { type Seat, stateOf } from './seat.ts'

/** Checkboxes and radio buttons: every option in view, each with its description. */
export function OptionsElement({ seat, element }: { seat: Seat; element: Checkboxes | RadioButtons }) {
  const name = useId()
  const isMany = element.type === 'checkboxes'
  const chosen = chosenValues(stateOf(seat, element))
  const toggle = (option: Option, isChecked: boolean) => {
    if (!isMany) return change(seat, element, { type: element.type, selected_option: option })
    const isKept = (one: Option) => (one.value === option.value ? isChecked : chosen.has(one.value))
    change(seat, element, { type: element.type, selected_options: element.options.filter(isKept) })
  }
  const naming = {
    role: isMany ? ('group' as const) : ('radiogroup' as const),
    'aria-labelledby': seat.labelledBy,
    'aria-label': seat.labelledBy === undefined ? 'Options' : undefined,
    'aria-describedby': seat.describedBy
  }
  return (
    <div class="options" {...naming}>
      {element.options.map((option, index) => (
        <label key={index} class="option">
          <input
            type={isMany ? 'checkbox' : 'radio'}
            name={name}
            checked={chosen.has(option.value)}
            aria-invalid={seat.isInvalid === true ? true : undefined}
            {...(index === 0 && element.focus_on_load === true ? { autoFocus: true } : {})}
            onChange={(event) => toggle(option, event.currentTarget.checked)}
          />
          <span dir="auto">
            <OptionText text={option.text} />
            {option.description !== undefined && (
              <span class="option-note">
                <OptionText text={option.description} />
              </span>
            )}
          </span>
        </label>
      ))}
    </div>
  )
}

function OptionText({ text }: { text: Option['text'] }) {
  if (text.type === 'mrkdwn') return <InlineText nodes={parseInline(text.text)} />
  return <EmojiText text={text.text} shortcodes />
}

function chosenValues(state: ElementState | null): Set<string | undefined> {
  const many = state?.['selected_options']
  const options: unknown[] = Array.isArray(many) ? many : [state?.['selected_option']]
  return new Set(options.filter(isValued).map((option) => option.value))
}

function isValued(option: unknown): option is { value: string } {
  return (
    typeof option === 'object' && option !== null && 'value' in option && typeof option.value === 'string'
  )
}
