import type { CommitmentDetails } from '../../domain/clients/commitment.ts'
import type { JudgementDetails } from '../../domain/clients/judgement.ts'
import type { RiskDetails } from '../../domain/clients/risk.ts'
import type { Instant } from '../../domain/time.ts'
import type {
  ContractDetails,
  FactRevision,
  ImportedFeedback,
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
  ],
  ['permalink']
)

/** Writes feedback. */
export const saveFeedback = saver<ImportedFeedback>(
  'feedback',
  'received_at kind contact_id score severity about text respond_by responded_at resolve_by resolved_at told_client_at external_id',
  (details) => [
    instantText(details.receivedAt),
    details.kind,
    details.contactId,
    details.score,
    details.severity,
    details.about,
    details.text,
    instantOrNull(details.respondBy),
    instantOrNull(details.respondedAt),
    instantOrNull(details.resolveBy),
    instantOrNull(details.resolvedAt),
    instantOrNull(details.toldClientAt),
    details.externalId
  ],
  ['acknowledged_at', 'owner_id', 'permalink']
)

/** Writes promises. */
export const saveCommitments = saver<CommitmentDetails>(
  'commitment',
  'commitment kind due_on owner_id signed_off_by signed_off_on evidence done_on broken_on',
  (details) => [
    details.commitment,
    details.kind,
    details.dueOn,
    details.ownerId,
    details.signedOffBy,
    details.signedOffOn,
    details.evidence,
    details.doneOn,
    details.brokenOn
  ],
  ['reason']
)

/** Writes register entries. */
export const saveRisks = saver<RiskDetails>(
  'risk',
  'risk likelihood impact category competitor threat says_leaving owner_id opened_on accepted_on closed_on reason',
  (details) => [
    details.risk,
    details.likelihood,
    details.impact,
    details.category,
    details.competitor,
    details.threat,
    details.saysLeaving,
    details.ownerId,
    details.openedOn,
    details.acceptedOn,
    details.closedOn,
    details.reason
  ]
)

/** Writes judgements. */
export const saveJudgements = saver<JudgementDetails>(
  'judgement',
  'kind made_at by_id pulse service engagement trust level note expires_on',
  (details) => [
    details.kind,
    instantText(details.madeAt),
    details.byId,
    details.pulse,
    details.service,
    details.engagement,
    details.trust,
    details.level,
    details.note,
    details.expiresOn
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

function instantOrNull(instant: Instant | null): string | null {
  return instant === null ? null : instantText(instant)
}

/** All facts about a client are written alike: staged by COPY, the superseded ones retired, the new ones added. */
function saver<Details>(
  table: string,
  columns: string,
  values: (details: Details) => CopyValue[],
  carried: string[] = []
) {
  const stage: Stage = { table, columns: [...IDENTITY, ...columns.split(' ')], carried }
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
