import type { ClientFacts, ContactFacts, TouchpointFacts } from '../../domain/clients/facts.ts'
import type { FeedbackFacts } from '../../domain/clients/feedback.ts'
import type { MetricFacts } from '../../domain/clients/metric.ts'
import type { AgreedStep, ClientCardFacts, LatestCheckin, LossReason } from '../../usecases/ports.ts'

/** What a card's statement returns of one client. PostgreSQL writes the shapes of `ClientFacts`; null means none. */
export interface CardRow {
  client: ClientFacts['client']
  contacts: ContactRow[] | null
  touchpoints: TouchpointRow[] | null
  feedback: FeedbackRow[] | null
  metrics: MetricRow[] | null
  contracts: ClientFacts['contracts'] | null
  losses: ClientFacts['losses'] | null
  commitments: ClientFacts['commitments'] | null
  risks: ClientFacts['risks'] | null
  judgements: { [Kind in 'pulses' | 'healthChecks' | 'overrides']: ClientFacts[Kind] | null }
  latest: LatestCheckin | null
  agreed: AgreedStep | null
  loss: LossReason | null
  is_confidential: boolean
  policy_version: number
}

type Recorded = [recordedAt: number, retiredAt: number]

type ContactRow = [
  id: string,
  name: string,
  title: string | null,
  isExecutive: boolean,
  role: ContactFacts['role'],
  addedAt: number,
  leftOn: string | null,
  archivedAt: number | null,
  successorId: string | null,
  rhythmDays: number | null,
  counterpartId: string | null,
  counterpartName: string | null,
  ...recorded: Recorded
]

type TouchpointRow = [
  occurredAt: number,
  sentiment: number | null,
  contactIds: string[] | null,
  teammateIds: string[] | null,
  ...recorded: Recorded
]

type FeedbackRow = [
  kind: FeedbackFacts['kind'],
  receivedAt: number,
  contactId: string | null,
  score: number | null,
  severity: FeedbackFacts['severity'],
  about: FeedbackFacts['about'],
  respondBy: number | null,
  respondedAt: number | null,
  resolveBy: number | null,
  resolvedAt: number | null,
  ...recorded: Recorded
]

type MetricRow = [
  metric: MetricFacts['metric'],
  month: number,
  value: number,
  currency: string | null,
  ...recorded: Recorded
]

/** Turns a row into what a card is made from. */
export function cardFactsIn(row: CardRow): ClientCardFacts {
  const { client, judgements, latest, agreed, loss } = row
  return {
    facts: {
      client,
      contacts: (row.contacts ?? []).map(contactIn),
      touchpoints: (row.touchpoints ?? []).map(touchpointIn),
      feedback: (row.feedback ?? []).map(feedbackIn),
      metrics: (row.metrics ?? []).map(metricIn),
      contracts: row.contracts ?? [],
      losses: row.losses ?? [],
      commitments: row.commitments ?? [],
      risks: row.risks ?? [],
      pulses: judgements.pulses ?? [],
      healthChecks: judgements.healthChecks ?? [],
      overrides: judgements.overrides ?? []
    },
    latest,
    agreed,
    loss,
    isConfidential: row.is_confidential,
    policyVersion: row.policy_version
  }
}

function contactIn(row: ContactRow): ContactFacts {
  const [id, name, title, isExecutive, role, addedAt, leftOn, archivedAt, successorId, rhythmDays, ...by] =
    row
  const [counterpartId, counterpartName, recordedAt, retiredAt] = by
  const counterpart =
    counterpartId === null || counterpartName === null ? null : { id: counterpartId, name: counterpartName }
  return {
    id,
    name,
    title,
    isExecutive,
    role,
    addedAt,
    leftOn,
    archivedAt,
    successorId,
    rhythmDays,
    counterpart,
    recordedAt,
    retiredAt
  }
}

function touchpointIn(row: TouchpointRow): TouchpointFacts {
  const [occurredAt, sentiment, contacts, teammates, recordedAt, retiredAt] = row
  const contactIds = contacts ?? []
  const teammateIds = teammates ?? []
  return { occurredAt, contactIds, teammateIds, sentiment, recordedAt, retiredAt }
}

function feedbackIn(row: FeedbackRow): FeedbackFacts {
  const [kind, receivedAt, contactId, score, severity, about, ...clocks] = row
  const [respondBy, respondedAt, resolveBy, resolvedAt, recordedAt, retiredAt] = clocks
  const said = { kind, receivedAt, contactId, score, severity, about }
  return { ...said, respondBy, respondedAt, resolveBy, resolvedAt, recordedAt, retiredAt }
}

function metricIn([metric, month, value, currency, recordedAt, retiredAt]: MetricRow): MetricFacts {
  return { metric, month, value, currency, recordedAt, retiredAt }
}
