import { isOpenAction } from '../domain/clients/action.ts'
import type { Asker } from '../domain/clients/teammate.ts'
import type { DepartureAction } from '../domain/playbooks/departure-actions.ts'
import type { Instant } from '../domain/time.ts'
import type { Records } from './record-ports.ts'

/** Puts the actions of a departure into the plan, each once, and returns how many are new and to be done. */
export async function putDepartureActions(
  { records }: { records: Records },
  asker: Asker,
  clientId: string,
  actions: readonly DepartureAction[],
  now: Instant
): Promise<number> {
  let planned = 0
  for (const { sourceKey, details, isNews } of actions) {
    const entry = { clientId, sourceKey, details }
    const { kind } = await records.add(asker.workspaceId, 'action', entry, asker.teammateId, now)
    if (kind === 'added' && isOpenAction(details)) planned += 1
    if (kind === 'already_added' && details.doneOn !== null) await settle(records, asker, entry, isNews, now)
  }
  return planned
}

/** Brings an action that is on record to what is known now. Whoever changes it at this moment knows better. */
async function settle(
  records: Records,
  { workspaceId, teammateId }: Asker,
  { sourceKey, details: { doneOn, outcome } }: Pick<DepartureAction, 'sourceKey' | 'details'>,
  isNews: boolean,
  now: Instant
): Promise<void> {
  const known = await records.one(workspaceId, 'action', sourceKey)
  if (known === null || (!isNews && !isOpenAction(known.details))) return
  if (known.details.outcome === outcome) return
  const { revision } = known
  const changes = { doneOn: known.details.doneOn ?? doneOn, droppedOn: null, outcome }
  await records.revise(workspaceId, 'action', { sourceKey, revision, changes }, teammateId, now)
}
