import { elementsOf, type PlacedElement } from '../state/blocks.ts'
import { isEmptyState } from '../state/element-state.ts'
import type { ElementState, View } from '../state/records.ts'

/** What a Slack client checks by itself before it submits a modal, as messages by block id. */
export function fieldErrors(view: View): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const placed of elementsOf(view.blocks)) {
    const state = view.values[placed.blockId]?.[placed.element.action_id]
    const problem = placed.input === null || state === undefined ? null : problemWith(placed, state)
    if (problem !== null) errors[placed.blockId] = problem
  }
  return errors
}

function problemWith({ element, input }: PlacedElement, state: ElementState): string | null {
  if (isEmptyState(state)) return input?.isOptional ? null : 'Please complete this required field.'
  const { value } = state
  if (typeof value !== 'string') return null
  switch (element.type) {
    case 'plain_text_input':
      return lengthProblem(value, element['min_length'], element['max_length'])
    case 'number_input':
      return numberProblem(value, element)
    case 'email_text_input':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ? null : 'Please enter a valid email address.'
    case 'url_text_input':
      return URL.canParse(value) && /^https?:/.test(value) ? null : 'Please enter a valid URL.'
    default:
      return null
  }
}

function lengthProblem(value: string, min: unknown, max: unknown): string | null {
  if (typeof min === 'number' && value.length < min) return `Please enter at least ${min} characters.`
  if (typeof max === 'number' && value.length > max) return `Please enter no more than ${max} characters.`
  return null
}

function numberProblem(value: string, element: PlacedElement['element']): string | null {
  const number = Number(value)
  const allowsDecimals = element['is_decimal_allowed'] === true
  if (!Number.isFinite(number)) return 'Please enter a number.'
  if (!allowsDecimals && !Number.isInteger(number)) return 'Please enter a whole number.'
  const [min, max] = [element['min_value'], element['max_value']]
  if (typeof min === 'string' && number < Number(min)) return `Please enter a number that is at least ${min}.`
  if (typeof max === 'string' && number > Number(max)) return `Please enter a number that is at most ${max}.`
  return null
}
