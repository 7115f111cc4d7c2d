import type { Workspace } from '../../domain/clients/teammate.ts'
import type { AssessedPorts } from './assessed-at.ts'
import { mayMoveRisk } from './deeds.ts'
import type { RiskMove, SettledItem, ToldItems } from './nudge-words.ts'
import { riskMove } from './risk-move.ts'

/** How much of what is settled messages show; the rest is counted. */
export const SETTLED_SHOWN = 12

/** The same with how the risk moved by what was done, for what is shown: found once for several things that one deed settled. */
export async function withMoves(
  ports: AssessedPorts,
  workspace: Workspace,
  told: ToldItems
): Promise<ToldItems> {
  const moves = new Map<string, Promise<RiskMove | null>>()
  const moveOf = async ({ client, how, by, at }: SettledItem): Promise<RiskMove | null> => {
    if (by === null || at === null || !mayMoveRisk(how)) return null
    const key = `${client.id} ${at}`
    const move = moves.get(key) ?? riskMove(ports, workspace, client.id, at)
    moves.set(key, move)
    return move
  }
  const shown = told.settled.slice(0, SETTLED_SHOWN)
  const moved = await Promise.all(shown.map(async (item) => ({ ...item, move: await moveOf(item) })))
  return { ...told, settled: [...moved, ...told.settled.slice(SETTLED_SHOWN)] }
}
