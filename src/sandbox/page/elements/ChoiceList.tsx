import { useEffect, useRef } from 'preact/hooks'
import { Icon } from '../draw/Icon.tsx'
import { EmojiText } from '../emoji/EmojiText.tsx'
import type { Choice } from './choices.ts'

interface ChoiceListProps {
  id: string
  label: string
  choices: Choice[]
  active: number
  chosen: Choice[]
  isMultiple: boolean
  emptyText: string
  onChoose: (choice: Choice) => void
}

/** The open part of a combobox. Focus stays in the input; the active line is named by its id. */
export function ChoiceList(props: ChoiceListProps) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector('[data-active=true]')?.scrollIntoView({ block: 'nearest' })
  }, [props.active])
  const chosenIds = new Set(props.chosen.map((choice) => choice.id))
  return (
    <div
      ref={list}
      id={props.id}
      class="choices"
      role="listbox"
      tabIndex={-1}
      aria-label={props.label}
      aria-multiselectable={props.isMultiple}
      onMouseDown={(event) => event.preventDefault()}
    >
      {props.choices.length === 0 && <p class="menu-empty">{props.emptyText}</p>}
      {props.choices.map((choice, index) => (
        <div key={choice.id} role="presentation">
          {choice.group !== null && choice.group !== props.choices[index - 1]?.group && (
            <div class="choice-group" role="presentation">
              {choice.group}
            </div>
          )}
          <div
            id={`${props.id}-${index}`}
            role="option"
            tabIndex={-1}
            class="choice"
            aria-selected={chosenIds.has(choice.id)}
            data-active={index === props.active}
            onClick={() => props.onChoose(choice)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') props.onChoose(choice)
            }}
          >
            <span class="choice-text" dir="auto">
              <EmojiText text={choice.text} shortcodes />
            </span>
            {choice.note !== null && <span class="choice-note">{choice.note}</span>}
            {chosenIds.has(choice.id) && <Icon name="check" />}
          </div>
        </div>
      ))}
    </div>
  )
}
