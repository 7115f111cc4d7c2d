import type { NudgePart } from './nudge-parts.ts'
import type { ToldItems } from './nudge-words.ts'

/** What is open and what is settled of parts that stand below each other; what the reader may not know leaves no gap. How the risk moved is not looked for. */
export function inPlaces(parts: readonly NudgePart[]): ToldItems {
  const shown = parts.filter(({ kind }) => kind !== 'hidden')
  return {
    items: shown.flatMap((part, place) => (part.kind === 'open' ? [{ ...part.item, place }] : [])),
    settled: shown.flatMap((part, place) =>
      'settled' in part ? [{ ...part.settled, move: null, place }] : []
    )
  }
}
