import type { Metric } from '../../domain/clients/metric.ts'
import type { CalendarDate } from '../../domain/time.ts'
import type { KnownMetric, MetricDetails, MetricRevision } from '../../usecases/import-ports.ts'
import { believed, type Connection, milliseconds, read } from './connection.ts'
import { instantText } from './copy-text.ts'
import { fillStage, type Stage, takeStage } from './stage.ts'

const METRICS = `
  SELECT f.id AS "rowId", f.client_id AS "clientId", ${milliseconds('f.recorded_at')} AS "recordedAt", f.metric::text,
    f.month::text, f.value::text, f.currency
  FROM unnest($2::uuid[], $3::metric[], $4::date[]) AS asked (client_id, metric, month)
  JOIN monthly_metric f ON f.client_id = asked.client_id AND f.metric = asked.metric AND f.month = asked.month
  WHERE ${believed('f')}`

/** Reads the current figures of these clients, metrics and months. */
export async function readMetrics(
  on: Connection,
  keys: { clientId: string; metric: Metric; month: CalendarDate }[]
): Promise<KnownMetric[]> {
  const rows = await read<Omit<KnownMetric, 'details'> & MetricDetails>(
    on,
    METRICS,
    keys.map(({ clientId }) => clientId),
    keys.map(({ metric }) => metric),
    keys.map(({ month }) => month)
  )
  return rows.map(({ rowId, clientId, recordedAt, ...details }) => ({ rowId, clientId, recordedAt, details }))
}

const STAGE: Stage = {
  table: 'monthly_metric',
  columns: 'id workspace_id client_id recorded_at metric month value currency'.split(' ')
}

/** Writes figures. */
export async function saveMetrics(on: Connection, revisions: readonly MetricRevision[]): Promise<void> {
  if (revisions.length === 0) return
  const { client, workspaceId } = on
  await fillStage(client, STAGE, staged(workspaceId, revisions))
  await takeStage(client, STAGE, revisions.filter(({ supersedes }) => supersedes !== null).length)
}

function* staged(workspaceId: string, revisions: readonly MetricRevision[]) {
  for (const { rowId, clientId, recordedAt, details, supersedes } of revisions) {
    const { metric, month, value, currency } = details
    yield [rowId, workspaceId, clientId, instantText(recordedAt), metric, month, value, currency, supersedes]
  }
}
