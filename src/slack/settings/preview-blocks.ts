import type { KnownBlock } from '@slack/types'
import { bold, points } from '../blocks/rich.ts'

/** What a change of the policy would do, before it is saved. */
export function previewBlocks(preview: readonly string[]): KnownBlock[] {
  if (preview.length === 0) return []
  return [
    points(
      [bold('What it would do. Press the button once more to put it in force.')],
      preview.map((said) => [said])
    )
  ]
}
