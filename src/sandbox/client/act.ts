import { actionPayload, type Place } from '../delivery/payloads.ts'
import type { PageContainer } from '../page/protocol.ts'
import type { PlacedElement } from '../state/blocks.ts'
import { stateField } from '../state/element-state.ts'
import type { ElementState, StateValues, User } from '../state/records.ts'
import { clickProblem, DONE, failed, type Outcome, TROUBLE } from './outcome.ts'
import { findElement, findPlace, rememberValues } from './place.ts'
import type { Platform } from './platform.ts'

const COPIED = [
  'text',
  'value',
  'url',
  'confirm',
  'placeholder',
  'initial_option',
  'initial_options'
] as const
const CHOSEN = ['selected_option', 'selected_options', 'value'] as const

interface Act {
  container: PageContainer
  blockId: string
  actionId: string
  /** The element's new state; for a button its type is enough. */
  value: ElementState
  values?: StateValues
}

/** A click, a choice or an entry in an interactive element: remembered, and told to the app. */
export async function act({ workspace, line }: Platform, user: User, action: Act): Promise<Outcome> {
  const place = findPlace(workspace, user, action.container)
  const found = place && findElement(place, action)
  if (place === undefined || found === undefined) return failed('This is no longer there.')
  if (!user.isActive) return failed('This account has been deactivated.')
  const own =
    stateField(found.element.type) === undefined
      ? {}
      : { [action.blockId]: { [action.actionId]: action.value } }
  rememberValues(place, user, { ...action.values, ...mergeOwn(action.values, own) })
  workspace.changes.notify()
  if (found.input !== null && !found.input.dispatches) return DONE
  if (!workspace.manifest.settings.interactivity.is_enabled || !workspace.app.isInstalled) {
    return failed('This app is not configured to handle interactive responses.')
  }
  const payload = actionPayload(workspace, user, place, actionJson(found, action))
  const ack = await line.deliver({ type: 'interactive', payload })
  if (ack.ok) return DONE
  return isModal(place) ? TROUBLE : clickProblem(ack)
}

function mergeOwn(values: StateValues | undefined, own: StateValues): StateValues {
  const [blockId] = Object.keys(own)
  if (blockId === undefined) return {}
  return { [blockId]: { ...values?.[blockId], ...own[blockId] } }
}

function isModal(place: Place): boolean {
  return place.type === 'view' && place.view.type === 'modal'
}

/** The action as payloads carry it: the element's own words, then what was chosen. */
function actionJson({ element, blockId }: PlacedElement, { value }: Act): Record<string, unknown> {
  const action: Record<string, unknown> = {
    type: element.type,
    block_id: blockId,
    action_id: element.action_id
  }
  for (const key of COPIED) if (element[key] !== undefined) action[key] = element[key]
  const field = stateField(element.type)
  if (field !== undefined) action[field] = value[field] ?? null
  else if (element.type !== 'button')
    for (const key of CHOSEN) if (value[key] !== undefined) action[key] = value[key]
  return action
}
