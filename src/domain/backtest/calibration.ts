import { type Level, levels } from '../assessment/level.ts'
import { type Proportion, proportion } from '../portfolio/proportion.ts'
import type { Observations } from './observations.ts'

/** What became of the clients that stood at one level: how many of how many were lost. */
export type LevelOutcome = { level: Level; lost: Proportion }

/**
 * How often clients of each level were lost, the calmest level first; every level is there. The intervals take cut-offs
 * of the same client for independent, and are too narrow where a client stands at a level again and again.
 */
export function outcomesByLevel({ count, level, isLost }: Observations): LevelOutcome[] {
  const seen = levels.map(() => 0)
  const lost = levels.map(() => 0)
  for (let place = 0; place < count; place++) {
    const at = level[place] ?? 0
    seen[at] = (seen[at] ?? 0) + 1
    lost[at] = (lost[at] ?? 0) + (isLost[place] ?? 0)
  }
  return levels.map((name, at) => ({
    level: name,
    lost: proportion({ hits: lost[at] ?? 0, of: seen[at] ?? 0 })
  }))
}
