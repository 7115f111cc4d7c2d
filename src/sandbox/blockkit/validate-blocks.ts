import { SLACK_LIMITS } from '../../slack/limits.ts'
import { findExcessInMessage } from './message-totals.ts'
import { type BlockProblem, problemsOf } from './problem.ts'
import { BLOCKS, ELEMENT_SURFACES, type Surface } from './surfaces.ts'
import { findRepeatedIds } from './uniqueness.ts'
import { blocksIn, elementsOf, isRecord, type Located } from './walk.ts'

/**
 * Finds every reason why Slack would refuse these blocks on this surface; none means that it takes them.
 * Takes any JSON value and never throws. `at` is where the blocks stand in the request, as a JSON pointer.
 */
export function validateBlocks(blocks: unknown, surface: Surface, at = '/blocks'): BlockProblem[] {
  if (!Array.isArray(blocks)) return [{ path: at, problem: 'must provide an array' }]
  const max = surface === 'message' ? SLACK_LIMITS.message.maxBlocks : SLACK_LIMITS.view.maxBlocks
  if (blocks.length > max) return [{ path: at, problem: `no more than ${max} items allowed` }]
  const found = blocksIn(blocks, at)
  return [
    ...blocks.flatMap((block: unknown, index) => blockProblems(block, surface, `${at}/${index}`)),
    ...found.flatMap((block) => elementsOf(block).flatMap((element) => misplaced(element, surface))),
    ...findRepeatedIds(found),
    ...(surface === 'message' ? findExcessInMessage(found) : [])
  ]
}

function blockProblems(block: unknown, surface: Surface, path: string): BlockProblem[] {
  if (!isRecord(block)) return [{ path, problem: 'must provide an object' }]
  const type = block['type']
  if (type === undefined) return [{ path, problem: 'missing required field: type' }]
  if (typeof type !== 'string') return [{ path: `${path}/type`, problem: 'must provide a string' }]
  const known = BLOCKS.get(type)
  if (!known?.surfaces.includes(surface)) {
    return [{ path: `${path}/type`, problem: `unsupported type: ${type}` }]
  }
  const inner = block['child_blocks']
  const children = type === 'container' ? misplacedChildren(inner, surface, `${path}/child_blocks`) : []
  return [...problemsOf(known.schema, block, path), ...children]
}

/** A container takes blocks that its own surface would not, such as a table in a modal. */
function misplacedChildren(children: unknown, surface: Surface, path: string): BlockProblem[] {
  return blocksIn(children, path)
    .filter(({ value }) => BLOCKS.get(value['type'])?.surfaces.includes(surface) === false)
    .map((child) => ({
      path: `${child.path}/type`,
      problem: `unsupported type: ${String(child.value['type'])}`
    }))
}

function misplaced({ path, value }: Located, surface: Surface): BlockProblem[] {
  const surfaces = ELEMENT_SURFACES.get(value['type'])
  if (surfaces === undefined || surfaces.includes(surface)) return []
  return [{ path: `${path}/type`, problem: `unsupported type: ${String(value['type'])}` }]
}
