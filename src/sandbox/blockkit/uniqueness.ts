import type { BlockProblem } from './problem.ts'
import { elementsOf, type Located } from './walk.ts'

function repeated(all: Located[], id: 'block_id' | 'action_id'): BlockProblem[] {
  const seen = new Set<unknown>()
  return all.flatMap(({ path, value }) => {
    const found = value[id]
    if (typeof found !== 'string') return []
    if (seen.has(found)) return [{ path: `${path}/${id}`, problem: `\`${id}\` "${found}" already exists` }]
    seen.add(found)
    return []
  })
}

/** Block ids are unique in the whole payload, action ids only among the elements of one block. */
export function findRepeatedIds(blocks: Located[]): BlockProblem[] {
  return [
    ...repeated(blocks, 'block_id'),
    ...blocks.flatMap((block) => repeated(elementsOf(block), 'action_id'))
  ]
}
