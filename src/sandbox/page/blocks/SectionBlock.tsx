import type { SectionBlock as Section } from '@slack/types'
import { useState } from 'preact/hooks'
import { Element } from '../elements/Element.tsx'
import type { Seat } from '../elements/seat.ts'
import { TextObject } from './TextObject.tsx'

const longText = 900

/** Text, two columns of fields and something to press beside it. Long text waits behind "See more". */
export function SectionBlock({ seat, block }: { seat: Seat; block: Section }) {
  const isWide =
    block.accessory !== undefined && ['checkboxes', 'radio_buttons'].includes(block.accessory.type)
  return (
    <div class="block-section" data-wide={isWide}>
      <div class="section-words">
        {block.text !== undefined && <SectionText text={block.text} isExpanded={block.expand === true} />}
        {block.fields !== undefined && (
          <div class="fields">
            {block.fields.map((field, index) => (
              <TextObject key={index} text={field} />
            ))}
          </div>
        )}
      </div>
      {block.accessory !== undefined && (
        <div class="accessory">
          <Element seat={seat} element={block.accessory} />
        </div>
      )}
    </div>
  )
}

function SectionText({ text, isExpanded }: { text: NonNullable<Section['text']>; isExpanded: boolean }) {
  const [isOpen, setOpen] = useState(isExpanded)
  const isLong = text.text.length > longText && !isExpanded
  if (!isLong) return <TextObject text={text} />
  return (
    <>
      <div class={isOpen ? '' : 'clamped'}>
        <TextObject text={text} />
      </div>
      <button type="button" class="link-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? 'See less' : 'See more'}
      </button>
    </>
  )
}
