import type { CommitmentFacts } from '../../../src/domain/clients/commitment.ts'
import type { HealthCheckFacts, PulseFacts } from '../../../src/domain/clients/judgement.ts'
import type { Metric, MetricFacts } from '../../../src/domain/clients/metric.ts'
import type { RiskFacts } from '../../../src/domain/clients/risk.ts'
import { FOREVER } from '../../../src/domain/time.ts'
import { daysAgo } from './facts.ts'

/** Something promised to Acme, recorded a year ago. */
export function promise(commitment: string, facts: Partial<CommitmentFacts> = {}): CommitmentFacts {
  return {
    commitment,
    dueOn: null,
    doneOn: null,
    brokenOn: null,
    recordedAt: daysAgo(365),
    retiredAt: FOREVER,
    ...facts
  }
}

/** An entry of the register without rating, threat or dates, recorded a year ago. */
export function entry(risk: string, facts: Partial<RiskFacts> = {}): RiskFacts {
  return {
    risk,
    likelihood: null,
    impact: null,
    competitor: null,
    threat: null,
    saysLeaving: false,
    openedOn: null,
    acceptedOn: null,
    closedOn: null,
    recordedAt: daysAgo(365),
    retiredAt: FOREVER,
    ...facts
  }
}

/** Bob's pulse, recorded when he gave it. */
export function felt(days: number, pulse: number, facts: Partial<PulseFacts> = {}): PulseFacts {
  const madeAt = daysAgo(days)
  return {
    madeAt,
    pulse,
    note: null,
    by: { id: 'bob', name: 'Bob Ray' },
    recordedAt: madeAt,
    retiredAt: FOREVER,
    ...facts
  }
}

/** A health check, recorded when it was made. */
export function checked(
  days: number,
  marks: Partial<Pick<HealthCheckFacts, 'service' | 'engagement' | 'trust' | 'recordedAt'>>
): HealthCheckFacts {
  const madeAt = daysAgo(days)
  const none = { service: null, engagement: null, trust: null }
  return { madeAt, recordedAt: madeAt, retiredAt: FOREVER, ...none, ...marks }
}

/** Figures of one metric in consecutive months up to the one given as `YYYY-MM`, the oldest first; revenue in euros. */
export function months(metric: Metric, last: string, ...values: number[]): MetricFacts[] {
  const [year = 0, month = 0] = last.split('-').map(Number)
  return values.map((value, place) => ({
    metric,
    month: year * 12 + month - 1 - (values.length - 1 - place),
    value,
    currency: metric === 'revenue' ? 'EUR' : null,
    recordedAt: daysAgo(365),
    retiredAt: FOREVER
  }))
}
