import type {
  HealthCheckFacts,
  JudgementKind,
  OverrideFacts,
  PulseFacts
} from '../../../domain/clients/judgement.ts'
import { believed } from '../../bitemporal.ts'
import { isRelevantJudgement } from '../relevant.ts'
import { teammateOrNull } from './contacts.ts'
import type { Table } from './table.ts'

const select = (
  kind: JudgementKind,
  columns: string
) => `select j.client_id, ${columns}, j.recorded_at, j.retired_at
    from judgement j
    left join teammate m on m.workspace_id = $1 and m.id = j.by_id
    where ${believed('j')} and j.kind = '${kind}' and ${isRelevantJudgement('j')}`

/** Pulses that may still count. */
export const pulses: Table<PulseFacts> = {
  select: select('pulse', 'j.made_at, j.pulse, j.note, m.id, m.name'),
  read: (row) => ({
    madeAt: row.instant(),
    pulse: row.integer(),
    note: row.textOrNull(),
    by: teammateOrNull(row),
    recordedAt: row.instant(),
    retiredAt: row.instant()
  })
}

/** Health checks that may still count. */
export const healthChecks: Table<HealthCheckFacts> = {
  select: select('health', 'j.made_at, j.service, j.engagement, j.trust'),
  read: (row) => ({
    madeAt: row.instant(),
    service: row.integerOrNull(),
    engagement: row.integerOrNull(),
    trust: row.integerOrNull(),
    recordedAt: row.instant(),
    retiredAt: row.instant()
  })
}

/** Pinned levels that may still hold. */
export const overrides: Table<OverrideFacts> = {
  select: select('override', `j.made_at, j.level, coalesce(j.note, ''), m.id, m.name, j.expires_on`),
  read: (row) => ({
    madeAt: row.instant(),
    level: row.label(),
    reason: row.text(),
    by: teammateOrNull(row),
    expiresOn: row.day(),
    recordedAt: row.instant(),
    retiredAt: row.instant()
  })
}
