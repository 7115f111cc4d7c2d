import type { KitBlock } from './kit.ts'

/**
 * Keys by which blocks are known again when their message or view is replaced. A block that says the same is the same, although the
 * server numbers it anew: a button keeps the press that is under way, a list stays open, a table stays sorted. A field is known by its
 * id, so that the cursor stays in it whatever becomes of its label.
 */
export function keysOf(blocks: KitBlock[]): string[] {
  const times = new Map<string, number>()
  return blocks.map((block) => {
    const words = block.type === 'input' ? (block.block_id ?? '') : JSON.stringify(block, withoutBlockIds)
    const time = times.get(words) ?? 0
    times.set(words, time + 1)
    return `${time} ${words}`
  })
}

function withoutBlockIds(name: string, value: unknown): unknown {
  return name === 'block_id' ? undefined : value
}
