import type { Platform } from '../client/platform.ts'
import { suggest } from '../client/suggest.ts'
import type { PlacedElement } from '../state/blocks.ts'
import { findConversation } from '../state/conversations.ts'
import { stateWith } from '../state/element-state.ts'
import { recordsIn, stringAt, textOf } from '../state/json.ts'
import { decodeEntities } from '../state/mrkdwn.ts'
import type { ElementState, User } from '../state/records.ts'
import { userNamed } from '../state/users.ts'
import type { OnScreen } from './screen.ts'

/** What a person enters: words, a date, an option's text, a name, several of them, or null to empty the field. */
export type Choice = string | number | readonly string[] | null

/** The state of an element after a person's choice; options are looked up by their text or value. */
export async function stateAfter(
  platform: Platform,
  user: User,
  target: OnScreen,
  choice: Choice
): Promise<ElementState> {
  const { element } = target.placed
  if (choice === null) return stateWith(element, null)
  const several = typeof choice === 'object' ? choice : [String(choice)]
  const isMultiple = element.type.startsWith('multi_') || element.type === 'checkboxes'
  const chosen = await Promise.all(several.map((one) => meaning(platform, user, target, one)))
  return stateWith(element, isMultiple ? chosen : chosen[0])
}

async function meaning(platform: Platform, user: User, target: OnScreen, choice: string): Promise<unknown> {
  const { type } = target.placed.element
  if (type.endsWith('external_select')) return suggestedOption(platform, user, target, choice)
  if (type.endsWith('static_select') || type === 'checkboxes' || type === 'radio_buttons') {
    return ownOption(target.placed, choice)
  }
  if (type.endsWith('users_select')) return userNamed(platform.workspace, choice).id
  if (type.endsWith('conversations_select') || type.endsWith('channels_select')) {
    const found = findConversation(platform.workspace, choice)
    if (found === undefined) throw new Error(`There is no channel called ${choice}`)
    return found.id
  }
  return type === 'datetimepicker' ? Number(choice) : choice
}

/** An option of the element itself, by text or value. */
export function ownOption({ element }: PlacedElement, choice: string): Record<string, unknown> {
  const grouped = recordsIn(element['option_groups']).flatMap((group) => recordsIn(group['options']))
  return pick([...recordsIn(element['options']), ...grouped], choice)
}

async function suggestedOption(
  platform: Platform,
  user: User,
  target: OnScreen,
  choice: string
): Promise<unknown> {
  const { container, placed } = target
  const place = { container, blockId: placed.blockId, actionId: placed.element.action_id }
  const answer = await suggest(platform, user, { ...place, query: choice })
  if (!answer.ok) throw new Error(`No options came for "${choice}": ${answer.problem}`)
  return pick(flatOptions(answer.options), choice)
}

/** Options with the groups around them taken off. */
export function flatOptions(options: readonly Record<string, unknown>[]): Record<string, unknown>[] {
  return options.flatMap((option) => ('options' in option ? recordsIn(option['options']) : [option]))
}

function pick(options: readonly Record<string, unknown>[], choice: string): Record<string, unknown> {
  const found = options.find(
    (option) => decodeEntities(textOf(option['text'])) === choice || stringAt(option, 'value') === choice
  )
  if (found !== undefined) return found
  const offered = options.map((option) => textOf(option['text'])).join(', ')
  throw new Error(`There is no option "${choice}"; there is: ${offered}`)
}
