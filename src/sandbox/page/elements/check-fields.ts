import type { KitBlock, KitElement } from '../blocks/kit.ts'
import type { ElementState, PageContainer } from '../protocol.ts'
import { placedElements } from './collect-states.ts'
import { stateOf } from './seat.ts'

/** Finds what a Slack client refuses before it asks the app: empty, too short or malformed inputs, by block id. */
export function checkFields(container: PageContainer, blocks: KitBlock[]): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const { block, blockId, element } of placedElements(blocks)) {
    if (block.type !== 'input') continue
    const state = stateOf({ container, blockId, isDispatching: false }, element)
    const problem = checkField(element, state, block.optional === true)
    if (problem !== null) errors[blockId] = problem
  }
  return errors
}

/** The sentence for one field, null when it is fine. */
export function checkField(
  element: KitElement,
  state: ElementState | null,
  isOptional: boolean
): string | null {
  const value = state === null ? null : soleValue(state)
  const isEmpty = value === null || value === '' || (Array.isArray(value) && value.length === 0)
  if (isEmpty) return isOptional ? null : 'Please complete this required field.'
  return typeof value === 'string' ? checkText(element, value) : null
}

function soleValue(state: ElementState): unknown {
  return Object.entries(state).find(([key]) => key !== 'type')?.[1] ?? null
}

function checkText(element: KitElement, value: string): string | null {
  switch (element.type) {
    case 'plain_text_input':
      if (value.length < (element.min_length ?? 0))
        return `Please enter at least ${element.min_length} characters.`
      if (value.length > (element.max_length ?? 3000))
        return `Please enter no more than ${element.max_length ?? 3000} characters.`
      return null
    case 'email_text_input':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ? null : 'Please enter a valid email address.'
    case 'url_text_input':
      return URL.canParse(value) && /^https?:/i.test(value) ? null : 'Please enter a valid URL.'
    case 'number_input':
      return checkNumber(value, element.is_decimal_allowed, element.min_value, element.max_value)
    default:
      return null
  }
}

function checkNumber(value: string, isDecimal: boolean, least?: string, most?: string): string | null {
  const number = Number(value)
  if (!Number.isFinite(number)) return 'Please enter a number.'
  if (!isDecimal && !Number.isInteger(number)) return 'Please enter a whole number.'
  if (least !== undefined && number < Number(least)) return `Please enter a number of at least ${least}.`
  if (most !== undefined && number > Number(most)) return `Please enter a number of at most ${most}.`
  return null
}
