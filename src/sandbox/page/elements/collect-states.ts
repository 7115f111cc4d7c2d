import type { KitBlock, KitElement } from '../blocks/kit.ts'
import type { PageContainer, StateValues } from '../protocol.ts'
import { actionIdOf, stateOf } from './seat.ts'

/** One element with its block: what `collectStates` reads and `checkFields` checks. */
export interface Placed {
  block: KitBlock
  blockId: string
  element: KitElement
}

/** Every element of the blocks, those inside containers too. */
export function placedElements(blocks: KitBlock[]): Placed[] {
  return blocks.flatMap((block): Placed[] => {
    const blockId = block.block_id ?? ''
    const place = (element: KitElement) => ({ block, blockId, element })
    switch (block.type) {
      case 'input':
        return [place(block.element)]
      case 'section':
        return block.accessory === undefined ? [] : [place(block.accessory)]
      case 'actions':
        return block.elements.map(place)
      case 'container':
        return placedElements(block.child_blocks)
      default:
        return []
    }
  })
}

/** The state of all elements in a view or message, as Slack sends it along. */
export function collectStates(container: PageContainer, blocks: KitBlock[]): StateValues {
  const values: StateValues = {}
  for (const { blockId, element } of placedElements(blocks)) {
    const state = stateOf({ container, blockId, isDispatching: false }, element)
    if (state !== null) values[blockId] = { ...values[blockId], [actionIdOf(element)]: state }
  }
  return values
}
