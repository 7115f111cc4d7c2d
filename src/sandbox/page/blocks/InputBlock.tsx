import type { InputBlock as Input } from '@slack/types'
import { Icon } from '../draw/Icon.tsx'
import { Element } from '../elements/Element.tsx'
import type { Seat } from '../elements/seat.ts'
import { EmojiText } from '../emoji/EmojiText.tsx'
import { fieldErrors, keyOf } from '../state/fields.ts'

/** A labelled field with its hint and, after a refused submission, what is wrong with it. */
export function InputBlock({ seat, block }: { seat: Seat; block: Input }) {
  const key = keyOf(seat.container)
  const error = fieldErrors.value[key]?.[seat.blockId]
  const id = `field-${key}-${seat.blockId}`.replace(/[^\w-]/g, '-')
  const described = [error === undefined ? '' : `${id}-error`, block.hint === undefined ? '' : `${id}-hint`]
  const describedBy = described.filter((part) => part !== '').join(' ')
  const inner: Seat = {
    ...seat,
    isDispatching: block.dispatch_action === true,
    labelledBy: `${id}-label`,
    isInvalid: error !== undefined,
    isRequired: block.optional !== true,
    ...(describedBy === '' ? {} : { describedBy })
  }
  return (
    <div class="block-input" data-block={seat.blockId} data-invalid={error !== undefined}>
      <div class="field-label" id={`${id}-label`} dir="auto">
        <EmojiText text={block.label.text} shortcodes />
        {block.optional === true && <span class="optional"> (optional)</span>}
      </div>
      <Element seat={inner} element={block.element} />
      {error !== undefined && (
        <p class="field-error" id={`${id}-error`} role="alert">
          <Icon name="alert" />
          {error}
        </p>
      )}
      {block.hint !== undefined && (
        <p class="field-hint" id={`${id}-hint`} dir="auto">
          <EmojiText text={block.hint.text} shortcodes />
        </p>
      )}
    </div>
  )
}
