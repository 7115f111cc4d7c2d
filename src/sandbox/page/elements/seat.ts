import type { KitElement } from '../blocks/kit.ts'
import type { ElementState, PageContainer, StateValues } from '../protocol.ts'
import { enteredState, keyOf } from '../state/fields.ts'
import { workspace } from '../state/workspace.ts'
import { initialState } from './initial-state.ts'

/** Where an element sits and how it is labelled there. */
export interface Seat {
  container: PageContainer
  blockId: string
  /** True where a change is sent to the app at once: outside inputs, and in inputs with `dispatch_action`. */
  isDispatching: boolean
  /** Ids of the words that name and describe the element, when the block draws them. */
  labelledBy?: string
  describedBy?: string
  isInvalid?: boolean
  isRequired?: boolean
}

/** What an element shows: what was entered, else what the server holds, else what the app preset. */
export function stateOf(seat: Seat, element: KitElement): ElementState | null {
  const actionId = actionIdOf(element)
  const entered = enteredState(keyOf(seat.container), seat.blockId, actionId)
  if (entered !== undefined && entered.type === element.type) return entered
  return heldValues(seat.container)[seat.blockId]?.[actionId] ?? initialState(element)
}

/** An element's action id; the server fills in the ones an app left out. */
export function actionIdOf(element: KitElement): string {
  return 'action_id' in element && element.action_id !== undefined ? element.action_id : element.type
}

function heldValues(container: PageContainer): StateValues {
  if (container.type === 'message') return {}
  const { modals, home } = workspace()
  return (
    [...modals, ...(home === null ? [] : [home])].find((view) => view.id === container.viewId)?.values ?? {}
  )
}
