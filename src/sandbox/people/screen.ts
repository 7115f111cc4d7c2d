import { blocksOf } from '../client/place.ts'
import type { Place } from '../delivery/payloads.ts'
import type { PageContainer } from '../page/protocol.ts'
import { elementsOf, type PlacedElement } from '../state/blocks.ts'
import { findConversation, openDirectMessage } from '../state/conversations.ts'
import { recordsIn, stringAt, textOf } from '../state/json.ts'
import { messagesFor } from '../state/messages.ts'
import { decodeEntities } from '../state/mrkdwn.ts'
import type { Conversation, User } from '../state/records.ts'
import { openModals } from '../state/views.ts'
import type { Workspace } from '../state/workspace.ts'
import type { SeenMessage } from './seen.ts'

/** A channel's name or id, or `dm` for the app's Messages tab. */
export function conversationFor(workspace: Workspace, user: User, place: string): Conversation {
  const found = place === 'dm' ? openDirectMessage(workspace, user) : findConversation(workspace, place)
  if (found === undefined) throw new Error(`${user.name} finds no conversation called ${place}`)
  return found
}

/** Where to look for an element: a message, the Home tab, or wherever it is seen first. */
export interface Where {
  on?: SeenMessage | 'home'
}

/** An element on a person's screen. */
export interface OnScreen {
  place: Place
  container: PageContainer
  placed: PlacedElement
}

/**
 * Finds an element by what it says, its field's label, its action id or its block id. An open modal hides the rest;
 * then come the messages, newest first, then the Home tab.
 */
export function findOnScreen(workspace: Workspace, user: User, what: string, where: Where = {}): OnScreen {
  const places = visiblePlaces(workspace, user, where)
  const elements = places.flatMap((place) =>
    elementsOf(blocksOf(place)).map((placed) => ({ place, container: containerOf(place), placed }))
  )
  const found = elements.find(({ placed }) => namesOf(placed).includes(what))
  if (found !== undefined) return found
  const seen = elements.map(({ placed }) => namesOf(placed)[0]).join(', ')
  throw new Error(`${user.name} sees nothing called "${what}"; there is: ${seen === '' ? 'nothing' : seen}`)
}

function visiblePlaces(workspace: Workspace, user: User, { on }: Where): Place[] {
  const modal = openModals(workspace, user.id).at(-1)
  if (on === undefined && modal !== undefined) return [{ type: 'view', view: modal }]
  const home = workspace.homes.get(user.id)
  const homePlaces: Place[] = home === undefined ? [] : [{ type: 'view', view: home }]
  if (on === 'home') return homePlaces
  const messages = [...workspace.conversations.values()]
    .flatMap((conversation) =>
      messagesFor(workspace, user.id, conversation.id).map((message): Place & { type: 'message' } => ({
        type: 'message',
        conversation,
        message
      }))
    )
    .filter(({ message }) => on === undefined || (message.ts === on.ts && message.channel === on.channel))
    .sort((one, other) => Number(other.message.ts) - Number(one.message.ts))
  return [...messages, ...(on === undefined ? homePlaces : [])]
}

function containerOf(place: Place): PageContainer {
  return place.type === 'view'
    ? { type: 'view', viewId: place.view.id }
    : { type: 'message', channel: place.conversation.id, ts: place.message.ts }
}

function namesOf({ element, blockId, input }: PlacedElement): string[] {
  const words = [textOf(input?.label), textOf(element['text']), textOf(element['placeholder'])].map(
    decodeEntities
  )
  const menu =
    element.type === 'overflow' ? recordsIn(element['options']).map((option) => textOf(option['text'])) : []
  return [
    ...words,
    element.action_id,
    blockId,
    ...menu.map(decodeEntities),
    stringAt(element, 'alt_text')
  ].filter((name) => name !== '')
}
