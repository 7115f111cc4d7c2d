import { assess } from '../../../src/domain/assessment/assess.ts'
import type { Assessment } from '../../../src/domain/assessment/assessment.ts'
import type {
  ClientFacts,
  ContactFacts,
  ContractFacts,
  TouchpointFacts
} from '../../../src/domain/clients/facts.ts'
import type { FeedbackFacts, FeedbackKind, ScoreKind } from '../../../src/domain/clients/feedback.ts'
import type { OverrideFacts } from '../../../src/domain/clients/judgement.ts'
import { defaultPolicy, type SignalKey } from '../../../src/domain/policy.ts'
import { DAY, FOREVER, type Instant } from '../../../src/domain/time.ts'

/** A Sunday, 11:00 in Berlin. */
export const noon: Instant = Date.parse('2026-11-22T10:00:00Z')
export const policy = defaultPolicy('Europe/Berlin')

export function daysAgo(days: number): Instant {
  return noon - days * DAY
}

/** Tier B, added two years ago, nothing else on record. */
export function clientFacts(
  facts: Partial<Omit<ClientFacts, 'client'>> & { client?: Partial<ClientFacts['client']> } = {}
): ClientFacts {
  const { client, ...rest } = facts
  return {
    client: {
      id: 'acme',
      name: 'Acme',
      tier: 'B',
      addedAt: daysAgo(730),
      recordedAt: daysAgo(730),
      archivedAt: null,
      owner: null,
      annualRevenue: null,
      checkInDays: null,
      executiveDays: null,
      ...client
    },
    contacts: [],
    touchpoints: [],
    contracts: [],
    losses: [],
    overrides: [],
    feedback: [],
    commitments: [],
    risks: [],
    pulses: [],
    healthChecks: [],
    metrics: [],
    ...rest
  }
}

/** A user called Uma who has been on record for two years. */
export function contact(facts: Partial<ContactFacts> = {}): ContactFacts {
  return {
    id: 'uma',
    name: 'Uma Ray',
    title: null,
    isExecutive: false,
    role: 'user',
    addedAt: daysAgo(730),
    leftOn: null,
    archivedAt: null,
    successorId: null,
    rhythmDays: null,
    counterpart: null,
    recordedAt: daysAgo(730),
    retiredAt: FOREVER,
    ...facts
  }
}

/** Ann Lee, CFO, who signs. */
export function signatory(facts: Partial<ContactFacts> = {}): ContactFacts {
  return contact({ id: 'ann', name: 'Ann Lee', title: 'CFO', isExecutive: true, role: 'signatory', ...facts })
}

/** A conversation of Bob's, recorded when it happened. */
export function spoke(
  days: number,
  contactIds: string[] = [],
  facts: Partial<TouchpointFacts> = {}
): TouchpointFacts {
  const occurredAt = daysAgo(days)
  return {
    occurredAt,
    recordedAt: occurredAt,
    retiredAt: FOREVER,
    contactIds,
    teammateIds: ['bob'],
    sentiment: null,
    ...facts
  }
}

/** An open contract without option or notice date, recorded a year ago. */
export function contract(endsOn: string, facts: Partial<ContractFacts> = {}): ContractFacts {
  return {
    startsOn: null,
    endsOn,
    optionOn: null,
    noticeOn: null,
    renewal: 'open',
    recordedAt: daysAgo(365),
    retiredAt: FOREVER,
    ...facts
  }
}

/** A pin to healthy, set ten days ago for thirty. */
export function pinned(facts: Partial<OverrideFacts> = {}): OverrideFacts {
  return {
    level: 'healthy',
    reason: 'New contract is being drafted',
    by: { id: 'bob', name: 'Bob Ray' },
    madeAt: daysAgo(10),
    expiresOn: '2026-12-12',
    recordedAt: daysAgo(10),
    retiredAt: FOREVER,
    ...facts
  }
}

/** What somebody at Acme said, recorded when we heard it, with nothing agreed and nothing done. */
function said(kind: FeedbackKind, days: number, facts: Partial<FeedbackFacts>): FeedbackFacts {
  const receivedAt = daysAgo(days)
  return {
    kind,
    receivedAt,
    contactId: null,
    score: null,
    severity: null,
    about: null,
    respondBy: null,
    respondedAt: null,
    resolveBy: null,
    resolvedAt: null,
    recordedAt: receivedAt,
    retiredAt: FOREVER,
    ...facts
  }
}

/** An answer to a survey from nobody in particular. */
export function score(days: number, kind: ScoreKind, value: number, facts: Partial<FeedbackFacts> = {}) {
  return said(kind, days, { score: value, ...facts })
}

/** A complaint of high severity that nobody has answered. */
export function complaint(days: number, facts: Partial<FeedbackFacts> = {}) {
  return said('complaint', days, { severity: 'high', ...facts })
}

/** A request that nobody has answered. */
export function request(days: number, facts: Partial<FeedbackFacts> = {}) {
  return said('request', days, facts)
}

export function assessed(facts: ClientFacts, asOf: Instant = noon, by = policy): Assessment {
  const result = assess(facts, by, asOf)
  if (result.kind !== 'assessed') throw new Error(`${facts.client.name} is not scored: ${result.because}`)
  return result
}

/** Severity of a signal that adds to the score, 0 when it adds nothing, null when it is unknown. */
export function severityOf(signal: SignalKey, facts: ClientFacts, asOf: Instant = noon): number | null {
  const { drivers, unknown } = assessed(facts, asOf)
  if (unknown.some((entry) => entry.signal === signal)) return null
  return drivers.find((driver) => driver.signal === signal)?.severity ?? 0
}

/** The sentence of a driver. */
export function sentenceOf(signal: SignalKey, facts: ClientFacts, asOf: Instant = noon): string {
  const driver = assessed(facts, asOf).drivers.find((entry) => entry.signal === signal)
  if (!driver) throw new Error(`${signal} adds nothing to the score`)
  return driver.sentence
}

/** The next step of a driver. */
export function nextStepOf(signal: SignalKey, facts: ClientFacts): string | undefined {
  return assessed(facts).drivers.find((driver) => driver.signal === signal)?.nextStep
}
