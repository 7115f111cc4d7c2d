import fc from 'fast-check'
import type { ClientFacts } from '../../../src/domain/clients/facts.ts'
import {
  FEEDBACK_SUBJECTS,
  type FeedbackFacts,
  SCORE_RANGES,
  SEVERITIES
} from '../../../src/domain/clients/feedback.ts'
import { METRICS, type Metric, type MetricFacts } from '../../../src/domain/clients/metric.ts'
import { DAY, FOREVER } from '../../../src/domain/time.ts'
import { noon } from './facts.ts'

const contactIds = ['ann', 'uma', 'cem', 'dov', 'eve']
const teammateIds = ['bob', 'fay', 'gil']

/** Hours are enough: whole days would hide what happens within one. */
const past = (days: number) =>
  fc.integer({ min: 0, max: days * 24 }).map((hours) => noon - hours * (DAY / 24))
const around = (before: number, after: number) =>
  fc
    .integer({ min: -before, max: after })
    .map((days) => new Date(noon + days * DAY).toISOString().slice(0, 10))
const recordedAt = fc.oneof(
  { weight: 5, arbitrary: past(800) },
  past(20).map((instant) => 2 * noon - instant)
)
const retiredAt = fc.oneof(
  { weight: 6, arbitrary: fc.constant(FOREVER) },
  past(60).map((instant) => 2 * noon - instant - 20 * DAY)
)
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 2, nil: null })

const contacts = fc.subarray(contactIds).chain((ids) =>
  fc.tuple(
    ...ids.map((id) =>
      fc.record({
        id: fc.constant(id),
        name: fc.constant(id.toUpperCase()),
        title: maybe(fc.constant('CFO')),
        isExecutive: fc.boolean(),
        role: fc.constantFrom('sponsor', 'signatory', 'decision_maker', 'champion', 'user', 'other'),
        addedAt: past(800),
        leftOn: maybe(around(250, 150)),
        archivedAt: maybe(past(300)),
        successorId: maybe(fc.constantFrom(...contactIds, 'nobody')),
        rhythmDays: maybe(fc.integer({ min: 1, max: 120 })),
        counterpart: maybe(fc.constant({ id: 'bob', name: 'Bob Ray' })),
        recordedAt: past(800),
        retiredAt
      })
    )
  )
)

const touchpoint = fc.record({
  occurredAt: fc.oneof(
    { weight: 8, arbitrary: past(420) },
    past(30).map((instant) => 2 * noon - instant)
  ),
  recordedAt,
  retiredAt,
  contactIds: fc.subarray([...contactIds, 'stranger']),
  teammateIds: fc.subarray(teammateIds),
  sentiment: maybe(fc.integer({ min: -2, max: 2 }))
})

const contract = fc.record({
  startsOn: maybe(around(700, 100)),
  endsOn: around(200, 400),
  optionOn: maybe(around(100, 300)),
  noticeOn: maybe(around(100, 300)),
  renewal: fc.constantFrom('open', 'secured', 'renewed', 'declined'),
  recordedAt,
  retiredAt
})

const override = fc.record({
  level: fc.constantFrom('healthy', 'watch', 'at risk', 'critical'),
  reason: fc.string(),
  by: maybe(fc.constant({ id: 'bob', name: 'Bob Ray' })),
  madeAt: past(120),
  expiresOn: around(20, 120),
  recordedAt,
  retiredAt
})

const commitment = fc.record({
  commitment: fc.constantFrom('Migration plan', 'Training', 'New prices'),
  dueOn: maybe(around(120, 120)),
  doneOn: maybe(around(60, 120)),
  brokenOn: maybe(around(60, 120)),
  recordedAt,
  retiredAt
})

const risk = fc.record({
  risk: fc.constantFrom('Budget freeze', 'New management', 'They look around'),
  likelihood: fc.integer({ min: 1, max: 5 }),
  impact: fc.integer({ min: 1, max: 5 }),
  competitor: maybe(fc.constantFrom('Globex', 'Initech')),
  threat: maybe(fc.constantFrom('low', 'medium', 'high')),
  saysLeaving: fc.constantFrom(false, false, false, false, true),
  openedOn: maybe(around(200, 100)),
  acceptedOn: maybe(around(100, 100)),
  closedOn: maybe(around(100, 150)),
  recordedAt,
  retiredAt
})
/** A rating has both numbers or none. */
const anyRisk = fc.oneof(
  { weight: 3, arbitrary: risk },
  risk.map((rated) => ({ ...rated, likelihood: null, impact: null }))
)

const mark = fc.integer({ min: 1, max: 5 })
const pulse = fc.record({
  madeAt: past(150),
  pulse: mark,
  note: maybe(fc.string()),
  by: maybe(fc.constantFrom({ id: 'bob', name: 'Bob Ray' }, { id: 'fay', name: 'Fay Low' })),
  recordedAt,
  retiredAt
})

const healthCheck = fc
  .record({
    madeAt: past(250),
    service: maybe(mark),
    engagement: maybe(mark),
    trust: maybe(mark),
    recordedAt,
    retiredAt
  })
  .filter(({ service, engagement, trust }) => (service ?? engagement ?? trust) !== null)

const aroundNow = Array.from({ length: 12 }, (_, place) => 2026 * 12 + 10 - 9 + place)
/** At most one figure of a month, as in the table. */
const series = (metric: Metric) =>
  fc.subarray(aroundNow).chain((months) =>
    fc.tuple(
      ...months.map((month) =>
        fc.record<MetricFacts>({
          metric: fc.constant(metric),
          month: fc.constant(month),
          value: fc.integer({ min: 0, max: 12000 }).map((cents) => cents / 100),
          currency: metric === 'revenue' ? fc.constantFrom('EUR', 'EUR', 'EUR', 'CHF') : fc.constant(null),
          recordedAt,
          retiredAt
        })
      )
    )
  )
const metrics = fc.tuple(...METRICS.map(series)).map((all) => all.flat())

const heard = fc.oneof(
  fc.constantFrom('praise', 'request', 'complaint', 'complaint').map((kind) => ({ kind, score: null })),
  fc.constantFrom('nps', 'csat', 'ces').chain((kind) => {
    const [min, max] = SCORE_RANGES[kind]
    return fc.integer({ min, max }).map((score) => ({ kind, score }))
  })
)
/** Hours after the feedback was received; that may be in the future. */
const after = (days: number) => maybe(fc.nat({ max: days * 24 }))
const feedback = fc
  .record({
    heard,
    receivedAt: fc.oneof(
      { weight: 5, arbitrary: past(120) },
      { weight: 3, arbitrary: past(420) },
      past(30).map((instant) => 2 * noon - instant)
    ),
    contactId: maybe(fc.constantFrom(...contactIds, 'stranger')),
    severity: maybe(fc.constantFrom(...SEVERITIES)),
    about: maybe(fc.constantFrom(...FEEDBACK_SUBJECTS)),
    respondBy: after(5),
    respondedAt: after(10),
    resolveBy: after(40),
    resolvedAt: after(60),
    recordedAt,
    retiredAt
  })
  .map(({ heard, ...fact }): FeedbackFacts => {
    const instant = (hours: number | null) => (hours === null ? null : fact.receivedAt + hours * (DAY / 24))
    return {
      ...fact,
      ...heard,
      respondBy: instant(fact.respondBy),
      respondedAt: instant(fact.respondedAt),
      resolveBy: instant(fact.resolveBy),
      resolvedAt: instant(fact.resolvedAt)
    }
  })

const scored: fc.Arbitrary<ClientFacts> = fc.record({
  client: fc.record({
    id: fc.constant('acme'),
    name: fc.constant('Acme'),
    tier: fc.constantFrom('A', 'B', 'C'),
    addedAt: past(800),
    recordedAt: past(800),
    archivedAt: fc.constant(null),
    owner: maybe(fc.record({ id: fc.constant('bob'), name: fc.constant('Bob Ray'), isActive: fc.boolean() })),
    annualRevenue: maybe(fc.constant({ amount: '250000.50', currency: 'EUR' })),
    checkInDays: maybe(fc.integer({ min: 1, max: 400 })),
    executiveDays: maybe(fc.integer({ min: 1, max: 400 }))
  }),
  contacts,
  touchpoints: fc.array(touchpoint, { maxLength: 12 }),
  contracts: fc.array(contract, { maxLength: 3 }),
  losses: fc.constant<ClientFacts['losses']>([]),
  overrides: fc.oneof(
    { weight: 3, arbitrary: fc.constant<ClientFacts['overrides']>([]) },
    fc.array(override, { maxLength: 2 })
  ),
  feedback: fc.array(feedback, { maxLength: 8 }),
  commitments: fc.array(commitment, { maxLength: 4 }),
  risks: fc.array(anyRisk, { maxLength: 3 }),
  pulses: fc.array(pulse, { maxLength: 3 }),
  healthChecks: fc.array(healthCheck, { maxLength: 3 }),
  metrics
})

/** Any client that has a score at noon; some facts lie ahead or were recorded later. */
export const scoredFacts = scored

/** Any client, also a lost, won back or archived one. */
export const anyFacts: fc.Arbitrary<ClientFacts> = fc
  .tuple(
    scored,
    fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, past(100)),
    fc.array(
      fc.record({ lostOn: around(200, 100), wonBackOn: maybe(around(100, 150)), recordedAt, retiredAt }),
      {
        maxLength: 1
      }
    )
  )
  .map(([facts, archivedAt, losses]) => ({ ...facts, client: { ...facts.client, archivedAt }, losses }))
