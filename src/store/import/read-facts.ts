import type { CommitmentDetails } from '../../domain/clients/commitment.ts'
import type { JudgementDetails } from '../../domain/clients/judgement.ts'
import type { RiskDetails } from '../../domain/clients/risk.ts'
import type {
  ContractDetails,
  ImportedFeedback,
  ImportedTouchpoint,
  KnownFact,
  LossDetails
} from '../../usecases/import-ports.ts'
import { believed, type Connection, milliseconds, read } from './connection.ts'

const IDENTITY = `
  f.id AS "rowId", f.client_id AS "clientId", f.source_key AS "sourceKey", ${milliseconds('f.recorded_at')} AS "recordedAt"`

type Flat<Details> = Omit<KnownFact<Details>, 'details'> & Details

const TOUCHPOINTS = `
  SELECT ${IDENTITY}, f.kind::text, ${milliseconds('f.occurred_at')} AS "occurredAt", coalesce(f.contact_ids, '{}') AS "contactIds",
    coalesce(f.teammate_ids, '{}') AS "teammateIds", f.summary, f.sentiment, f.next_step AS "nextStep",
    f.next_step_on::text AS "nextStepOn", f.external_id AS "externalId"
  FROM touchpoint f WHERE ${believed('f')} AND f.source_key = ANY($2)`

/** Reads the current touchpoints with these source keys. */
export async function readTouchpoints(
  on: Connection,
  sourceKeys: string[]
): Promise<KnownFact<ImportedTouchpoint>[]> {
  return (await read<Flat<ImportedTouchpoint>>(on, TOUCHPOINTS, sourceKeys)).map(apart)
}

const FEEDBACK = `
  SELECT ${IDENTITY}, f.kind::text, ${milliseconds('f.received_at')} AS "receivedAt", f.contact_id AS "contactId", f.score,
    f.severity::text, f.about::text, f.text, ${milliseconds('f.respond_by')} AS "respondBy",
    ${milliseconds('f.responded_at')} AS "respondedAt", ${milliseconds('f.resolve_by')} AS "resolveBy",
    ${milliseconds('f.resolved_at')} AS "resolvedAt", ${milliseconds('f.told_client_at')} AS "toldClientAt",
    f.external_id AS "externalId"
  FROM feedback f WHERE ${believed('f')} AND f.source_key = ANY($2)`

/** Reads the current feedback with these source keys. */
export async function readFeedback(
  on: Connection,
  sourceKeys: string[]
): Promise<KnownFact<ImportedFeedback>[]> {
  return (await read<Flat<ImportedFeedback>>(on, FEEDBACK, sourceKeys)).map(apart)
}

const CONTRACTS = `
  SELECT ${IDENTITY}, f.ends_on::text AS "endsOn", f.starts_on::text AS "startsOn", f.option_on::text AS "optionOn",
    f.notice_on::text AS "noticeOn", f.renewal::text,
    CASE WHEN f.value IS NOT NULL THEN json_build_object('amount', f.value::text, 'currency', f.currency) END AS value
  FROM contract f WHERE ${believed('f')} AND f.client_id = ANY($2) ORDER BY f.id`

/** Reads the current contracts of these clients. */
export async function readContracts(
  on: Connection,
  clientIds: string[]
): Promise<KnownFact<ContractDetails>[]> {
  return (await read<Flat<ContractDetails>>(on, CONTRACTS, clientIds)).map(apart)
}

const COMMITMENTS = `
  SELECT ${IDENTITY}, f.commitment, f.kind::text, f.due_on::text AS "dueOn", f.owner_id AS "ownerId",
    f.signed_off_by AS "signedOffBy", f.signed_off_on::text AS "signedOffOn", f.evidence, f.done_on::text AS "doneOn",
    f.broken_on::text AS "brokenOn"
  FROM commitment f WHERE ${believed('f')} AND f.client_id = ANY($2) ORDER BY f.id`

/** Reads the current promises to these clients. */
export async function readCommitments(
  on: Connection,
  clientIds: string[]
): Promise<KnownFact<CommitmentDetails>[]> {
  return (await read<Flat<CommitmentDetails>>(on, COMMITMENTS, clientIds)).map(apart)
}

const RISKS = `
  SELECT ${IDENTITY}, f.risk, f.likelihood, f.impact, f.category, f.competitor, f.threat::text,
    f.says_leaving AS "saysLeaving", f.owner_id AS "ownerId", f.opened_on::text AS "openedOn",
    f.accepted_on::text AS "acceptedOn", f.closed_on::text AS "closedOn", f.reason
  FROM risk f WHERE ${believed('f')} AND f.client_id = ANY($2) ORDER BY f.id`

/** Reads the current register entries of these clients. */
export async function readRisks(on: Connection, clientIds: string[]): Promise<KnownFact<RiskDetails>[]> {
  return (await read<Flat<RiskDetails>>(on, RISKS, clientIds)).map(apart)
}

const JUDGEMENTS = `
  SELECT ${IDENTITY}, f.kind::text, ${milliseconds('f.made_at')} AS "madeAt", f.by_id AS "byId", f.pulse, f.service,
    f.engagement, f.trust, f.level::text, f.note, f.expires_on::text AS "expiresOn"
  FROM judgement f WHERE ${believed('f')} AND f.client_id = ANY($2) ORDER BY f.id`

/** Reads the current judgements of these clients. */
export async function readJudgements(
  on: Connection,
  clientIds: string[]
): Promise<KnownFact<JudgementDetails>[]> {
  return (await read<Flat<JudgementDetails>>(on, JUDGEMENTS, clientIds)).map(apart)
}

const LOSSES = `
  SELECT ${IDENTITY}, f.lost_on::text AS "lostOn", coalesce(f.reasons, '{}') AS reasons, f.competitor, f.story, f.lessons,
    f.won_back_on::text AS "wonBackOn"
  FROM loss f WHERE ${believed('f')} AND f.client_id = ANY($2) ORDER BY f.id`

/** Reads the current losses of these clients. */
export async function readLosses(on: Connection, clientIds: string[]): Promise<KnownFact<LossDetails>[]> {
  return (await read<Flat<LossDetails>>(on, LOSSES, clientIds)).map(apart)
}

function apart<Details extends object>(row: Flat<Details>) {
  const { rowId, clientId, sourceKey, recordedAt, ...details } = row
  return { rowId, clientId, sourceKey, recordedAt, details }
}
