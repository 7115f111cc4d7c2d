import { randomUUID } from 'node:crypto'
import type { Metric } from '../../../src/domain/clients/metric.ts'
import type { PolicySettings } from '../../../src/domain/policy.ts'
import type { Instant } from '../../../src/domain/time.ts'
import { daysAgo } from '../facts.ts'
import { type Believed, believed, instant, type Tables } from './tables.ts'

/** Writes monthly figures, and the policies by which all is judged. */
export function figureWriters({ workspaceId, insert }: Tables) {
  return {
    /** A figure of a month (`YYYY-MM`), recorded as the month began unless told; revenue is in EUR unless told. */
    async metric(
      clientId: string,
      metric: Metric,
      month: string,
      value: number | string,
      details: Believed & { currency?: string } = {}
    ) {
      const firstDay = `${month}-01`
      await insert('monthly_metric', {
        id: randomUUID(),
        workspace_id: workspaceId,
        client_id: clientId,
        ...believed({ recordedAt: Date.parse(firstDay), ...details }),
        metric,
        month: firstDay,
        value,
        currency: metric === 'revenue' ? (details.currency ?? 'EUR') : null
      })
    },

    /** A version of the workspace's policy, from 2 on; recorded yesterday unless told. */
    policyVersion: (version: number, settings: PolicySettings, recordedAt: Instant = daysAgo(1)) =>
      insert('policy_version', {
        workspace_id: workspaceId,
        version,
        settings: JSON.stringify(settings),
        recorded_at: instant(recordedAt)
      })
  }
}
