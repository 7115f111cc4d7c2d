import type { MetricFacts } from '../../../domain/clients/metric.ts'
import { believed } from '../../bitemporal.ts'
import { isRelevantMetric } from '../relevant.ts'
import type { Table } from './table.ts'

/** Monthly figures that may still count. */
export const metrics: Table<MetricFacts> = {
  select: `select x.client_id, x.metric, x.month, x.value::float8, x.currency, x.recorded_at, x.retired_at
    from monthly_metric x where ${believed('x')} and ${isRelevantMetric('x')}`,
  read: (row) => ({
    metric: row.label(),
    month: row.month(),
    value: row.float(),
    currency: row.labelOrNull(),
    recordedAt: row.instant(),
    retiredAt: row.instant()
  })
}
