import { compareLevels, type Level } from '../assessment/level.ts'
import type { ClientRef } from '../clients/client.ts'
import { compareStakes, type DigestClient } from './digest-client.ts'

/** A client whose level is not what it was when the last digest was due. */
export type LevelChange = ClientRef & { from: Level; to: Level }

/** The changes of level since the last digest: those for the worse first, and of these the riskiest level, then what is most at stake. */
export function levelChanges(clients: readonly DigestClient[], currency: string): LevelChange[] {
  const byStakes = compareStakes(currency)
  return clients
    .flatMap((client) => (client.before === null || client.before.level === client.level ? [] : [client]))
    .sort(
      (a, b) => Number(hasRisen(b)) - Number(hasRisen(a)) || compareLevels(b.level, a.level) || byStakes(a, b)
    )
    .map(({ id, name, level, before }) => ({ id, name, from: before?.level ?? level, to: level }))
}

function hasRisen({ level, before }: DigestClient): boolean {
  return before !== null && compareLevels(level, before.level) > 0
}
