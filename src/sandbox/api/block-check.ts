import { formatProblem } from '../blockkit/problem.ts'
import type { Surface } from '../blockkit/surfaces.ts'
import { validateBlocks } from '../blockkit/validate-blocks.ts'
import { validateView } from '../blockkit/validate-view.ts'

/** Slack's complaints about blocks, worded as in `response_metadata.messages`; nothing when they are fine. */
export function checkBlocks(blocks: readonly unknown[], surface: Surface): string[] {
  return validateBlocks(blocks, surface).map(formatProblem)
}

/** Slack's complaints about a whole view. */
export function checkView(view: unknown): string[] {
  return validateView(view).map(formatProblem)
}
