import { formatProblem } from '../blockkit/problem.ts'
import type { Surface } from '../blockkit/surfaces.ts'
import { validateBlocks } from '../blockkit/validate-blocks.ts'
import { validateView } from '../blockkit/validate-view.ts'
import { blocksIn } from '../blockkit/walk.ts'

/**
 * Slack's complaints about a message's blocks, worded as in `response_metadata.messages`; nothing when they are fine. Slack
 * brings new blocks to one workspace after another, and where one is missing it is as unknown as any made-up name.
 */
export function checkBlocks(
  blocks: readonly unknown[],
  surface: Surface,
  missing: ReadonlySet<string>
): string[] {
  const unknown = blocksIn(blocks, '/blocks').flatMap(({ path, value }) => {
    const type = value['type']
    const isMissing = typeof type === 'string' && missing.has(type)
    return isMissing ? [{ path: `${path}/type`, problem: `unsupported type: ${type}` }] : []
  })
  return [...unknown, ...validateBlocks(blocks, surface)].map(formatProblem)
}

/** Slack's complaints about a whole view. */
export function checkView(view: unknown): string[] {
  return validateView(view).map(formatProblem)
}
