import type { KitElement } from '../blocks/kit.ts'
import type { Seat } from './seat.ts'

/** What a control needs so that its label, hint, error and requirement are announced with it. */
export function fieldAttributes(seat: Seat, element: KitElement, name: string) {
  return {
    'aria-label': seat.labelledBy === undefined ? name : undefined,
    'aria-labelledby': seat.labelledBy,
    'aria-describedby': seat.describedBy,
    'aria-invalid': seat.isInvalid === true ? true : undefined,
    'aria-required': seat.isRequired === true ? true : undefined,
    autoFocus: 'focus_on_load' in element && element.focus_on_load === true ? true : undefined
  }
}
