import type { Moment } from '../assessment/moment.ts'
import { nextDecision } from '../assessment/renewals.ts'
import { calendarDate, dayIn, dayNumber, formatDay } from '../calendar.ts'
import { wasBelieved } from '../clients/believed.ts'
import type { MetricFacts } from '../clients/metric.ts'
import type { RemedyFinder } from './remedy.ts'

/** Resolving each complaint that waits. */
export const resolvedComplaints: RemedyFinder = ({ facts, people, policy }, at) =>
  facts.feedback
    .filter((entry) => entry.kind === 'complaint' && isKnown(entry.receivedAt, entry, at))
    .filter(({ resolvedAt }) => resolvedAt === null || resolvedAt > at.instant)
    .map((complaint) => {
      const who = people.get(complaint.contactId ?? '')?.contact.name
      const on = formatDay(dayIn(policy.timeZone, complaint.receivedAt))
      const whose = who === undefined ? `the complaint of ${on}` : `${who}’s complaint of ${on}`
      const resolved = {
        ...complaint,
        respondedAt: complaint.respondedAt ?? at.instant,
        resolvedAt: at.instant
      }
      return {
        action: `Resolving ${whose}`,
        apply: (facts) => ({ ...facts, feedback: swap(facts.feedback, complaint, resolved) })
      }
    })

/** Keeping each promise that is late. */
export const keptCommitments: RemedyFinder = ({ facts }, at) =>
  facts.commitments
    .filter(
      (entry) => wasBelieved(entry, at.instant) && entry.dueOn !== null && dayNumber(entry.dueOn) < at.day
    )
    .filter(({ doneOn, brokenOn }) => doneOn === null && brokenOn === null)
    .map((late) => {
      const done = { ...late, doneOn: calendarDate(at.day) }
      return {
        action: `Delivering “${late.commitment}”`,
        apply: (facts) => ({ ...facts, commitments: swap(facts.commitments, late, done) })
      }
    })

/** Securing the renewal that is to be decided first. */
export const securedRenewal: RemedyFinder = ({ renewals }, at) => {
  const next = nextDecision(renewals, at)
  if (next === null) return []
  const { contract, decisionDay } = next.term
  const secured = { ...contract, renewal: 'secured' as const }
  return [
    {
      action: `Securing the renewal to be decided by ${formatDay(decisionDay)}`,
      apply: (facts) => ({ ...facts, contracts: swap(facts.contracts, contract, secured) })
    }
  ]
}

/** Settling each open entry of the register. */
export const closedRisks: RemedyFinder = ({ facts }, at) =>
  facts.risks
    .filter((entry) => wasBelieved(entry, at.instant))
    .filter(({ closedOn }) => closedOn === null || dayNumber(closedOn) > at.day)
    .map((entry) => {
      const closed = { ...entry, closedOn: calendarDate(at.day) }
      return {
        action: `Settling “${entry.risk}”`,
        apply: (facts) => ({ ...facts, risks: swap(facts.risks, entry, closed) })
      }
    })

/** The oldest open invoice being paid. */
export const paidInvoice: RemedyFinder = () => [
  {
    action: 'The oldest open invoice being paid',
    apply: (facts) => ({ ...facts, metrics: facts.metrics.map(paid) })
  }
]

function paid(figure: MetricFacts): MetricFacts {
  return figure.metric === 'invoice_overdue_days' ? { ...figure, value: 0 } : figure
}

function isKnown(happenedAt: number, fact: { recordedAt: number; retiredAt: number }, at: Moment): boolean {
  return happenedAt <= at.instant && wasBelieved(fact, at.instant)
}

function swap<Fact>(facts: readonly Fact[], old: Fact, replacement: Fact): Fact[] {
  return facts.map((fact) => (fact === old ? replacement : fact))
}
