import { useCallback, useId, useRef, useState } from 'preact/hooks'
import { Icon } from '../draw/Icon.tsx'
import { Popup } from '../draw/Popup.tsx'
import { ChoiceList } from './ChoiceList.tsx'
import type { Choice } from './choices.ts'

interface ComboboxProps {
  choices: Choice[]
  chosen: Choice[]
  isMultiple: boolean
  canClear: boolean
  /** Most choices a multi select takes. */
  limit: number
  placeholder: string
  /** Said instead of "no matches", e.g. while options are being fetched. */
  emptyText: string
  onQuery?: (query: string) => void
  onChoose: (chosen: Choice[]) => void
  field: {
    'aria-label'?: string | undefined
    'aria-labelledby'?: string | undefined
    'aria-describedby'?: string | undefined
    'aria-invalid'?: boolean | undefined
    'aria-required'?: boolean | undefined
    autoFocus?: boolean | undefined
  }
}

/** A searchable select after the ARIA combobox pattern; chosen lines of a multi select stand before the input. */
export function Combobox(props: ComboboxProps) {
  const { chosen, isMultiple, onChoose } = props
  const [query, setQuery] = useState<string | null>(null)
  const [active, setActive] = useState(0)
  const anchor = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const listId = useId()
  const isOpen = query !== null
  const shown = matching(props.choices, query ?? '', props.onQuery !== undefined)
  const close = useCallback(() => setQuery(null), [])
  const open = (text: string) => {
    setQuery(text)
    const at =
      chosen.length === 1 && text === '' ? shown.findIndex((choice) => choice.id === chosen[0]?.id) : 0
    setActive(Math.max(0, at))
    props.onQuery?.(text)
  }
  const choose = (choice: Choice) => {
    const others = chosen.filter((one) => one.id !== choice.id)
    if (!isMultiple) onChoose([choice])
    else if (others.length < chosen.length) onChoose(others)
    else if (chosen.length < props.limit) onChoose([...chosen, choice])
    setQuery(isMultiple ? '' : null)
    input.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Record<string, number> = { ArrowDown: active + 1, ArrowUp: active - 1 }
    const move = moves[event.key]
    if (move !== undefined) {
      event.preventDefault()
      if (!isOpen) open('')
      else setActive((move + shown.length) % Math.max(1, shown.length))
    } else if (event.key === 'Enter' && isOpen) {
      event.preventDefault()
      const choice = shown[active]
      if (choice !== undefined) choose(choice)
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault()
      event.stopPropagation()
      close()
    } else if (event.key === 'Backspace' && isMultiple && (query ?? '') === '' && chosen.length > 0) {
      onChoose(chosen.slice(0, -1))
    }
  }
  const closedText = isMultiple ? '' : (chosen[0]?.text ?? '')
  return (
    <div class="combobox" ref={anchor} data-open={isOpen} aria-invalid={props.field['aria-invalid']}>
      {isMultiple &&
        chosen.map((choice) => <Chip key={choice.id} choice={choice} onRemove={() => choose(choice)} />)}
      <input
        ref={input}
        role="combobox"
        autocomplete="off"
        {...props.field}
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && shown.length > 0 ? `${listId}-${active}` : undefined}
        placeholder={chosen.length > 0 && isMultiple ? '' : props.placeholder}
        value={query ?? closedText}
        onClick={() => (isOpen ? close() : open(''))}
        onInput={(event) => open(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      {props.canClear && chosen.length > 0 ? (
        <button
          type="button"
          class="icon-button tiny"
          aria-label="Clear selection"
          onClick={() => onChoose([])}
        >
          <Icon name="close" />
        </button>
      ) : (
        <Icon name="down" />
      )}
      {isOpen && (
        <Popup anchor={anchor} onDismiss={close} width="match">
          <ChoiceList
            id={listId}
            label={props.placeholder}
            choices={shown}
            active={active}
            chosen={chosen}
            isMultiple={isMultiple}
            emptyText={props.emptyText}
            onChoose={choose}
          />
        </Popup>
      )}
    </div>
  )
}

function Chip({ choice, onRemove }: { choice: Choice; onRemove: () => void }) {
  return (
    <span class="chip">
      <span dir="auto">{choice.text}</span>
      <button type="button" aria-label={`Remove ${choice.text}`} onClick={onRemove}>
        <Icon name="close" />
      </button>
    </span>
  )
}

function matching(choices: Choice[], query: string, isAnsweredByApp: boolean): Choice[] {
  const words = query.trim().toLocaleLowerCase()
  if (words === '' || isAnsweredByApp) return choices
  return choices.filter((choice) => `${choice.text} ${choice.note ?? ''}`.toLocaleLowerCase().includes(words))
}
