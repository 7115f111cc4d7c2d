import { type ElementJson, initialState } from './element-state.ts'
import { secret } from './ids.ts'
import { isRecord, recordsIn, stringAt } from './json.ts'
import { normaliseMrkdwn } from './mrkdwn.ts'
import type { Block, StateValues } from './records.ts'

/** An interactive element and where it sits. */
export interface PlacedElement {
  blockId: string
  element: ElementJson
  /** The input block around it, or null when the element acts by itself. */
  input: { label: unknown; isOptional: boolean; dispatches: boolean } | null
}

const CHILDREN = ['child_blocks', 'elements', 'actions'] as const
const PASSIVE_ELEMENTS = new Set(['image', 'mrkdwn', 'plain_text'])

/**
 * Copies blocks as Slack stores them: every block and interactive element gets an id when it has none, and control
 * characters in mrkdwn text are escaped.
 */
export function storeBlocks(blocks: readonly unknown[]): Block[] {
  return blocks.filter(isRecord).map((block) => storeBlock(block))
}

/** As many versions are kept of what was replaced as may follow each other before a page has drawn the first. */
const KEPT_VERSIONS = 3

/** Puts other blocks into a message or a view. */
export function replaceBlocks(
  place: { blocks: Block[]; earlierBlocks: Block[][] },
  blocks: readonly unknown[]
): void {
  place.earlierBlocks = [place.blocks, ...place.earlierBlocks].slice(0, KEPT_VERSIONS)
  place.blocks = storeBlocks(blocks)
}

function storeBlock(block: Record<string, unknown>): Block {
  const stored: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(block)) stored[key] = storeValue(value)
  for (const element of interactiveIn(stored)) element['action_id'] ??= secret(3)
  for (const key of CHILDREN) {
    if (stored[key] !== undefined && isBlockHolder(stored, key))
      stored[key] = recordsIn(stored[key]).map(storeBlock)
  }
  return { ...stored, type: stringAt(stored, 'type'), block_id: stringAt(stored, 'block_id') || secret(3) }
}

function isBlockHolder(block: Record<string, unknown>, key: string): boolean {
  return key === 'child_blocks' || (key === 'elements' && block['type'] === 'carousel')
}

function storeValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(storeValue)
  if (!isRecord(value)) return value
  const copy: Record<string, unknown> = {}
  for (const [key, item] of Object.entries(value)) copy[key] = storeValue(item)
  if (copy['type'] === 'mrkdwn') copy['text'] = normaliseMrkdwn(stringAt(copy, 'text'))
  return copy
}

function interactiveIn(block: Record<string, unknown>): Record<string, unknown>[] {
  const candidates =
    block['type'] === 'input'
      ? [block['element']]
      : [block['accessory'], ...recordsIn(isBlockHolder(block, 'elements') ? [] : block['elements'])]
  const actions = block['type'] === 'card' ? recordsIn(block['actions']) : []
  if (!['section', 'actions', 'input', 'context_actions', 'card'].includes(stringAt(block, 'type'))) return []
  return [...candidates, ...actions]
    .filter(isRecord)
    .filter((element) => !PASSIVE_ELEMENTS.has(stringAt(element, 'type')))
}

/** All interactive elements of stored blocks, in reading order, also those inside containers and cards. */
export function elementsOf(blocks: readonly Block[]): PlacedElement[] {
  return blocks.flatMap((block) => {
    const input =
      block.type === 'input'
        ? {
            label: block['label'],
            isOptional: block['optional'] === true,
            dispatches: block['dispatch_action'] === true
          }
        : null
    const own = interactiveIn(block).map((element) => ({
      blockId: block.block_id,
      element: { ...element, type: stringAt(element, 'type'), action_id: stringAt(element, 'action_id') },
      input
    }))
    const nested = CHILDREN.filter((key) => isBlockHolder(block, key)).flatMap((key) =>
      elementsOf(recordsIn(block[key]).filter(isBlock))
    )
    return [...own, ...nested]
  })
}

function isBlock(value: Record<string, unknown>): value is Block {
  return typeof value['type'] === 'string' && typeof value['block_id'] === 'string'
}

/** The state of all elements: what was entered where the same element still exists, else its initial state. */
export function stateOf(blocks: readonly Block[], entered: StateValues): StateValues {
  const values: StateValues = {}
  for (const { blockId, element } of elementsOf(blocks)) {
    const initial = initialState(element)
    if (initial === undefined) continue
    const earlier = entered[blockId]?.[element.action_id]
    values[blockId] = {
      ...values[blockId],
      [element.action_id]: earlier?.type === element.type ? earlier : initial
    }
  }
  return values
}
