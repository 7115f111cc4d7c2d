import type {
  ContractDetails,
  FactRevision,
  ImportedTouchpoint,
  LossDetails
} from '../../usecases/import-ports.ts'
import type { Connection } from './connection.ts'
import { type CopyValue, instantText } from './copy-text.ts'
import { fillStage, type Stage, takeStage } from './stage.ts'

const IDENTITY = ['id', 'workspace_id', 'client_id', 'source_key', 'recorded_at']

/** Writes touchpoints. */
export const saveTouchpoints = saver<ImportedTouchpoint>(
  'touchpoint',
  'occurred_at kind contact_ids teammate_ids summary sentiment next_step next_step_on external_id',
  (details) => [
    instantText(details.occurredAt),
    details.kind,
    details.contactIds,
    details.teammateIds,
    details.summary,
    details.sentiment,
    details.nextStep,
    details.nextStepOn,
    details.externalId
  ]
)

/** Writes contracts. */
export const saveContracts = saver<ContractDetails>(
  'contract',
  'starts_on ends_on option_on notice_on renewal value currency',
  (details) => [
    details.startsOn,
    details.endsOn,
    details.optionOn,
    details.noticeOn,
    details.renewal,
    details.value?.amount ?? null,
    details.value?.currency ?? null
  ]
)

/** Writes losses. */
export const saveLosses = saver<LossDetails>(
  'loss',
  'lost_on reasons competitor story lessons won_back_on',
  (details) => [
    details.lostOn,
    details.reasons,
    details.competitor,
    details.story,
    details.lessons,
    details.wonBackOn
  ]
)

/** All facts about a client are written alike: staged by COPY, the superseded ones retired, the new ones added. */
function saver<Details>(table: string, columns: string, values: (details: Details) => CopyValue[]) {
  const stage: Stage = { table, columns: [...IDENTITY, ...columns.split(' ')] }
  return async ({ client, workspaceId }: Connection, revisions: readonly FactRevision<Details>[]) => {
    if (revisions.length === 0) return
    const rows = function* (): Generator<CopyValue[]> {
      for (const { rowId, clientId, sourceKey, recordedAt, details, supersedes } of revisions) {
        const identity = [rowId, workspaceId, clientId, sourceKey, instantText(recordedAt)]
        yield [...identity, ...values(details), supersedes]
      }
    }
    await fillStage(client, stage, rows())
    await takeStage(client, stage, revisions.filter(({ supersedes }) => supersedes !== null).length)
  }
}
