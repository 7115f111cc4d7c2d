import fc from 'fast-check'
import { levels } from '../../../src/domain/assessment/level.ts'
import type { ClientAgenda } from '../../../src/domain/attention/agenda.ts'
import { calendarDate, dayIn } from '../../../src/domain/calendar.ts'
import { TIERS } from '../../../src/domain/clients/client.ts'
import { SEVERITIES } from '../../../src/domain/clients/feedback.ts'
import { defaultPolicy, type Policy } from '../../../src/domain/policy.ts'
import { DAY, type Instant } from '../../../src/domain/time.ts'
import { NOW } from '../../support/facts.ts'
import {
  BEN,
  newAction,
  newAgenda,
  newCommitment,
  newComplaint,
  newContract,
  newExecutive,
  newStep,
  newThreat
} from '../attention/agendas.ts'

const today = dayIn('UTC', NOW)

const instant = (from: number, until: number) =>
  fc.integer({ min: from * 24 * 60, max: until * 24 * 60 }).map((minutes): Instant => NOW + minutes * 60_000)
const date = (from: number, until: number) =>
  fc.integer({ min: from, max: until }).map((days) => calendarDate(today + days))
const perhaps = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null })
const few = <Value>(value: fc.Arbitrary<Value>) => fc.array(value, { maxLength: 2 })
const past = instant(-200, 0)
const soon = date(-60, 60)

/** A policy in some zone: with a clock change in the weeks after `NOW` or without, east and west. */
export const anyPolicy: fc.Arbitrary<Policy> = fc
  .constantFrom(
    'UTC',
    'Europe/Berlin',
    'America/Asuncion',
    'Pacific/Auckland',
    'Asia/Kolkata',
    'Pacific/Easter'
  )
  .map(defaultPolicy)

const feedback = fc
  .record({
    kind: fc.constantFrom('complaint' as const, 'request' as const),
    severity: fc.constantFrom(...SEVERITIES),
    receivedAt: instant(-100, 0),
    respondBy: perhaps(instant(-20, 40)),
    resolveBy: perhaps(instant(-20, 40)),
    respondedAt: perhaps(past),
    resolvedAt: perhaps(instant(-70, 0))
  })
  .map(newComplaint)

const contact = fc
  .record({
    role: fc.constantFrom('signatory' as const, 'other' as const),
    isExecutive: fc.boolean(),
    leftOn: perhaps(date(-190, 60)),
    recordedAt: past,
    archivedAt: perhaps(instant(-60, 60)),
    rhythmDays: perhaps(fc.integer({ min: 1, max: 90 })),
    addedAt: instant(-400, -200)
  })
  .map(newExecutive)

const contract = fc
  .record({
    startsOn: perhaps(date(-500, 30)),
    endsOn: date(-70, 160),
    noticeOn: perhaps(date(-60, 160)),
    renewal: fc.constantFrom('open' as const, 'declined' as const, 'secured' as const),
    knownSince: past,
    securedAt: perhaps(instant(-20, 0))
  })
  .map(newContract)

const threat = fc
  .record({ openedOn: perhaps(date(-40, 40)), saysLeaving: fc.boolean(), recordedAt: past })
  .map(newThreat)

const trouble = fc.record({
  level: fc.constantFrom('at risk' as const, 'critical' as const),
  since: date(-90, 0),
  fourWeeks: fc.record({ first: fc.nat(100), last: fc.nat(100) })
})

const everyCause = perhaps(
  fc.constantFrom('action:a0', 'commitment:p0', 'complaint:c0:response', 'anniversary:2')
)
const snooze = fc.record({ cause: everyCause, untilOn: date(-30, 40), endedOn: perhaps(date(-30, 40)) })

/** Some agenda as it stood at `NOW`: everything that turns by itself is in it. */
export const anyAgenda: fc.Arbitrary<ClientAgenda> = fc
  .record({
    client: fc.record({
      tier: fc.constantFrom(...TIERS),
      addedAt: instant(-900, -200),
      recordedAt: instant(-200, 0),
      hasRevenue: fc.boolean(),
      checkInDays: perhaps(fc.integer({ min: 1, max: 70 }))
    }),
    lastTouch: perhaps(past),
    contacts: few(contact),
    touches: few(past),
    feedback: few(feedback),
    contracts: few(contract),
    commitments: few(soon.map((dueOn) => newCommitment({ dueOn }))),
    actions: few(perhaps(soon).map((dueOn) => newAction({ dueOn, owner: BEN }))),
    nextSteps: few(fc.record({ dueOn: soon, agreedAt: instant(-200, 0) }).map(newStep)),
    threats: few(threat),
    transition: perhaps(
      fc.record({ day: date(-20, 0), from: fc.constantFrom(...levels), to: fc.constantFrom(...levels) })
    ),
    trouble: perhaps(trouble),
    recovered: perhaps(fc.record({ since: date(-50, 0), from: fc.constantFrom('at risk', 'critical') })),
    healthCheckedAt: perhaps(past),
    changedAt: past,
    confirmedAt: perhaps(past),
    handedOver: perhaps(fc.record({ at: instant(-20, 0), by: fc.constant(null), isTaken: fc.boolean() })),
    snoozes: few(snooze)
  })
  .map(({ client, touches, ...rest }) =>
    newAgenda({
      ...rest,
      client: { ...newAgenda().client, ...client },
      contacts: rest.contacts.map((each, index) => ({ ...each, id: `k${index}`, successorId: 'k1' })),
      touches: touches.map((last, index) => ({ contactId: `k${index}`, last })),
      feedback: keyed('c', rest.feedback),
      contracts: keyed('k', rest.contracts),
      commitments: keyed('p', rest.commitments),
      actions: keyed('a', rest.actions),
      threats: keyed('r', rest.threats),
      nextSteps: keyed('t', rest.nextSteps)
    })
  )

function keyed<Item>(letter: string, items: readonly Item[]) {
  return items.map((item, index) => ({ ...item, sourceKey: `${letter}${index}` }))
}

/** The end of the time in which tests look at an agenda. */
export const daysAhead = (days: number): Instant => NOW + days * DAY
