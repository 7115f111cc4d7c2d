import type { Level } from '../../domain/assessment/level.ts'

/** A level's colour as an emoji, and its word, for colour alone tells nothing to many people. */
export const LEVELS: Record<Level, { emoji: string; word: string }> = {
  healthy: { emoji: 'large_green_circle', word: 'Healthy' },
  watch: { emoji: 'large_yellow_circle', word: 'Watch' },
  'at risk': { emoji: 'large_orange_circle', word: 'At risk' },
  critical: { emoji: 'red_circle', word: 'Critical' }
}
