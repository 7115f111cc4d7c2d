import type { MultiSelect, Select } from '@slack/types'
import { useRef, useState } from 'preact/hooks'
import type { ElementState } from '../protocol.ts'
import { act } from '../state/server.ts'
import { Combobox } from './Combobox.tsx'
import { type Choice, choiceOfValue, choicesFromAnswer, choicesOf } from './choices.ts'
import { change } from './dispatch.ts'
import { fieldAttributes } from './field-attributes.ts'
import { actionIdOf, type Seat, stateOf } from './seat.ts'

/** Any of Slack's ten select menus. */
export function SelectElement({ seat, element }: { seat: Seat; element: Select | MultiSelect }) {
  const isMultiple = element.type.startsWith('multi_')
  const isExternal = element.type === 'external_select' || element.type === 'multi_external_select'
  const external = useExternalChoices(seat, element)
  const choices = isExternal ? external.choices : choicesOf(element)
  const placeholder = element.placeholder?.text ?? (isMultiple ? 'Select options' : 'Select an option')
  return (
    <Combobox
      choices={choices}
      chosen={chosenIn(stateOf(seat, element))}
      isMultiple={isMultiple}
      canClear={!isMultiple && seat.isRequired === false}
      limit={'max_selected_items' in element ? (element.max_selected_items ?? 100) : 100}
      placeholder={placeholder}
      emptyText={isExternal ? external.emptyText : 'No matches'}
      {...(isExternal ? { onQuery: external.ask } : {})}
      onChoose={(chosen) => change(seat, element, stateWith(element, chosen))}
      field={fieldAttributes(seat, element, placeholder)}
    />
  )
}

/** The single property besides `type` that a select's state has. */
function propertyOf(element: Select | MultiSelect): string {
  const subject = element.type.replace(/^multi_/, '').replace(/_?select$/, '')
  const noun = { users: 'user', channels: 'channel', conversations: 'conversation' }[subject] ?? 'option'
  return `selected_${noun}${element.type.startsWith('multi_') ? 's' : ''}`
}

function stateWith(element: Select | MultiSelect, chosen: Choice[]): ElementState {
  const values = chosen.map((choice) => choice.value)
  const value = element.type.startsWith('multi_') ? values : (values[0] ?? null)
  return { type: element.type, [propertyOf(element)]: value }
}

function chosenIn(state: ElementState | null): Choice[] {
  const value = Object.entries(state ?? {}).find(([key]) => key !== 'type')?.[1]
  const values: unknown[] = Array.isArray(value) ? value : [value]
  return values.map(choiceOfValue).filter((choice) => choice !== null)
}

function useExternalChoices(seat: Seat, element: Select | MultiSelect) {
  const [choices, setChoices] = useState<Choice[]>([])
  const [emptyText, setEmptyText] = useState('Loading…')
  const latest = useRef('')
  const least = 'min_query_length' in element ? (element.min_query_length ?? 3) : 0
  const ask = (query: string) => {
    latest.current = query
    if (query.length < least) {
      setChoices([])
      setEmptyText(`Type at least ${least} ${least === 1 ? 'character' : 'characters'} to search`)
      return
    }
    setEmptyText('Loading…')
    const { container, blockId } = seat
    void act({ type: 'options', container, blockId, actionId: actionIdOf(element), query }).then((answer) => {
      if (latest.current !== query) return
      setChoices(answer.ok && 'options' in answer ? choicesFromAnswer(answer.options) : [])
      setEmptyText(answer.ok ? 'No matches' : answer.problem)
    })
  }
  return { choices, emptyText, ask }
}
