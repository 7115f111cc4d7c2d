import { quoted } from '../assessment/phrases.ts'
import { nextDecision } from '../assessment/renewals.ts'
import { calendarDate, dayIn, dayNumber, formatDay } from '../calendar.ts'
import { wasBelieved } from '../clients/believed.ts'
import type { CommitmentFacts } from '../clients/commitment.ts'
import type { FeedbackFacts } from '../clients/feedback.ts'
import type { MetricFacts } from '../clients/metric.ts'
import type { RiskFacts } from '../clients/risk.ts'
import type { Remedy, RemedyFinder } from './remedy.ts'

/** So many of a kind are told one by one, the oldest first; all of them together count in any case. */
const ONE_BY_ONE = 5

/** Resolving the complaints that wait. */
export const resolvedComplaints: RemedyFinder = ({ facts, people, policy }, at) => {
  const waiting = facts.feedback.filter(
    (entry) =>
      entry.kind === 'complaint' &&
      entry.receivedAt <= at.instant &&
      wasBelieved(entry, at.instant) &&
      (entry.resolvedAt === null || entry.resolvedAt > at.instant)
  )
  const resolve = (complaint: FeedbackFacts) => ({
    ...complaint,
    respondedAt: complaint.respondedAt ?? at.instant,
    resolvedAt: at.instant
  })
  return settling(
    waiting.sort((a, b) => a.receivedAt - b.receivedAt),
    (which) => (all) => ({ ...all, feedback: changed(all.feedback, which, resolve) }),
    ({ contactId, receivedAt }) => {
      const who = people.get(contactId ?? '')?.contact.name
      const on = formatDay(dayIn(policy.timeZone, receivedAt))
      return who === undefined ? `Resolving the complaint of ${on}` : `Resolving ${who}’s complaint of ${on}`
    },
    (count) => `Resolving all ${count} complaints`
  )
}

/** Keeping the promises that are late. */
export const keptCommitments: RemedyFinder = ({ facts }, at) => {
  const late = facts.commitments.filter(
    (entry) =>
      wasBelieved(entry, at.instant) &&
      entry.dueOn !== null &&
      dayNumber(entry.dueOn) < at.day &&
      entry.doneOn === null &&
      entry.brokenOn === null
  )
  const keep = (entry: CommitmentFacts) => ({ ...entry, doneOn: calendarDate(at.day) })
  return settling(
    late.sort((a, b) => ((a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : 1)),
    (which) => (all) => ({ ...all, commitments: changed(all.commitments, which, keep) }),
    ({ commitment }) => `Delivering ${quoted(commitment)}`,
    (count) => `Delivering all ${count} that are late`
  )
}

/** Settling the open entries of the register. */
export const closedRisks: RemedyFinder = ({ facts }, at) => {
  const open = facts.risks.filter(
    (entry) =>
      wasBelieved(entry, at.instant) && (entry.closedOn === null || dayNumber(entry.closedOn) > at.day)
  )
  const close = (entry: RiskFacts) => ({ ...entry, closedOn: calendarDate(at.day) })
  return settling(
    open.sort((a, b) => weightOf(b) - weightOf(a)),
    (which) => (all) => ({ ...all, risks: changed(all.risks, which, close) }),
    ({ risk }) => `Settling ${quoted(risk)}`,
    (count) => `Settling all ${count} risks`
  )
}

/** Securing the renewal that is to be decided first. */
export const securedRenewal: RemedyFinder = ({ renewals }, at) => {
  const next = nextDecision(renewals, at)
  if (next === null) return []
  const { contract, decisionDay } = next.term
  const secured = { ...contract, renewal: 'secured' as const }
  return [
    {
      action: `Securing the renewal to be decided by ${formatDay(decisionDay)}`,
      apply: (all) => ({ ...all, contracts: changed(all.contracts, new Set([contract]), () => secured) })
    }
  ]
}

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

/** The client's own word and a competitor before what we rated ourselves. */
function weightOf({ saysLeaving, threat, likelihood, impact }: RiskFacts): number {
  if (saysLeaving || threat === 'high') return 26
  return (likelihood ?? 0) * (impact ?? 0)
}

/** The first ones each by itself, and all of them where that is more than one. */
function settling<Fact>(
  facts: readonly Fact[],
  apply: (which: ReadonlySet<Fact>) => Remedy['apply'],
  one: (fact: Fact) => string,
  all: (count: number) => string
): Remedy[] {
  const each = facts
    .slice(0, ONE_BY_ONE)
    .map((fact): Remedy => ({ action: one(fact), apply: apply(new Set([fact])) }))
  return facts.length < 2 ? each : [...each, { action: all(facts.length), apply: apply(new Set(facts)) }]
}

function changed<Fact>(
  facts: readonly Fact[],
  which: ReadonlySet<Fact>,
  change: (fact: Fact) => Fact
): Fact[] {
  return facts.map((fact) => (which.has(fact) ? change(fact) : fact))
}
