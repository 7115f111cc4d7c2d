import type { Place } from '../delivery/payloads.ts'
import type { PageContainer } from '../page/protocol.ts'
import { elementsOf, type PlacedElement, stateOf } from '../state/blocks.ts'
import { messagesFor } from '../state/messages.ts'
import type { Block, StateValues, User } from '../state/records.ts'
import { openModals } from '../state/views.ts'
import type { Workspace } from '../state/workspace.ts'

/** Where on a user's screen an element is; undefined when they don't see it (any more). */
export function findPlace(workspace: Workspace, user: User, container: PageContainer): Place | undefined {
  if (container.type === 'message') {
    const conversation = workspace.conversations.get(container.channel)
    const message = messagesFor(workspace, user.id, container.channel).find(
      (item) => item.ts === container.ts
    )
    return conversation && message && { type: 'message', conversation, message }
  }
  const views = [...openModals(workspace, user.id), workspace.homes.get(user.id)]
  const view = views.find((item) => item?.id === container.viewId)
  return view && { type: 'view', view }
}

export function blocksOf(place: Place): Block[] {
  return place.type === 'view' ? place.view.blocks : place.message.blocks
}

/**
 * The element that somebody acts in. One that was replaced a moment ago counts too: it takes a while until everybody sees what is new,
 * and what is pressed until then would be lost.
 */
export function findElement(
  place: Place,
  { blockId, actionId }: { blockId: string; actionId: string }
): PlacedElement | undefined {
  const { blocks, earlierBlocks } = place.type === 'view' ? place.view : place.message
  return [blocks, ...earlierBlocks]
    .flatMap(elementsOf)
    .find((item) => item.blockId === blockId && item.element.action_id === actionId)
}

/** Keeps what a person entered, as far as the elements are still there. */
export function rememberValues(place: Place, user: User, entered: StateValues): void {
  if (place.type === 'view') {
    place.view.values = stateOf(place.view.blocks, merge(place.view.values, entered))
  } else {
    const earlier = place.message.values.get(user.id) ?? {}
    place.message.values.set(user.id, stateOf(place.message.blocks, merge(earlier, entered)))
  }
}

function merge(earlier: StateValues, entered: StateValues): StateValues {
  const merged = { ...earlier }
  for (const [blockId, states] of Object.entries(entered)) merged[blockId] = { ...merged[blockId], ...states }
  return merged
}
