import type {
  ContractDetails,
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
