import { resolutionDeadline, responseDeadline } from '../assessment/deadlines.ts'
import { ENOUGH_INPUTS } from '../assessment/inputs.ts'
import { compareLevels, type Level } from '../assessment/level.ts'
import { isScore } from '../assessment/satisfaction.ts'
import { dayIn, dayNumber } from '../calendar.ts'
import type { FeedbackFacts } from '../clients/feedback.ts'
import type { Policy } from '../policy.ts'
import { DAY, type Instant } from '../time.ts'
import type { LogoChurn } from './logo-churn.ts'
import type { LostClient } from './loss-reasons.ts'
import { CURRENT_DAYS, LOSS_DAYS, type MeasureCounts, RISKY_CONTACT_DAYS } from './measures.ts'
import { type Count, countOf } from './proportion.ts'

/** An active client as the measures count it; `null` means never. */
export type CountedClient = {
  id: string
  level: Level
  /** How many of the seven. */
  inputs: number
  hasActiveOwner: boolean
  lastTouchpointAt: Instant | null
  /** When somebody last logged anything about it: a check-in, feedback, a promise, a risk, a judgement. */
  lastLoggedAt: Instant | null
}

/** Feedback with whose it is, and whether the client was told what became of it. */
export type HandledFeedback = FeedbackFacts & { clientId: string; toldClientAt: Instant | null }

/** What the measures are counted from. `feedback` is that of the year before the instant, of whichever client. */
export type Counted = {
  clients: readonly CountedClient[]
  feedback: readonly HandledFeedback[]
  losses: readonly LostClient[]
  churn: LogoChurn
}

/** Counts what the seven questions rest on, at an instant. Source: docs/portfolio.md, "The seven questions". */
export function countMeasures(
  { clients, feedback, losses, churn }: Counted,
  policy: Policy,
  asOf: Instant
): MeasureCounts {
  const isWithin = (days: number, at: Instant | null) => at !== null && asOf - at <= days * DAY
  const heard = new Set(feedback.map(({ clientId }) => clientId))
  const scored = new Set(feedback.filter(isScore).map(({ clientId }) => clientId))
  const complaints = feedback.filter(({ kind }) => kind === 'complaint')
  const requests = feedback.filter(({ kind }) => kind === 'request')
  const risky = clients.filter(({ level }) => compareLevels(level, 'at risk') >= 0)
  const recentLosses = losses.filter((loss) => isRecent(loss, policy, asOf))
  return {
    with_feedback: countOf(clients, ({ id }) => heard.has(id)),
    answered_in_time: inTime([...complaints, ...requests], answeredAt, responseDeadline, policy, asOf),
    resolved_in_time: inTime(complaints, ({ resolvedAt }) => resolvedAt, resolutionDeadline, policy, asOf),
    told_the_client: countOf(
      complaints.filter(({ resolvedAt }) => hasHappened(resolvedAt, asOf)),
      ({ toldClientAt }) => hasHappened(toldClientAt, asOf)
    ),
    well_known: countOf(clients, ({ inputs }) => inputs >= ENOUGH_INPUTS),
    owned: countOf(clients, ({ hasActiveOwner }) => hasActiveOwner),
    kept_current: countOf(clients, ({ lastLoggedAt }) => isWithin(CURRENT_DAYS, lastLoggedAt)),
    with_score: countOf(clients, ({ id }) => scored.has(id)),
    kept: { hits: churn.gone.of - churn.gone.hits, of: churn.gone.of },
    risky_spoken_to: countOf(risky, ({ lastTouchpointAt }) => isWithin(RISKY_CONTACT_DAYS, lastTouchpointAt)),
    losses_explained: countOf(recentLosses, ({ reasons }) => reasons.length > 0),
    departures_recorded: { hits: churn.lost, of: churn.gone.hits }
  }
}

/** What was settled by its deadline, of what was settled at all or is past it. What still has time is not counted. */
function inTime(
  feedback: readonly HandledFeedback[],
  settledAt: (fact: HandledFeedback) => Instant | null,
  deadline: (fact: FeedbackFacts, policy: Policy) => Instant,
  policy: Policy,
  asOf: Instant
): Count {
  const settlements = feedback.map((fact) => {
    const at = settledAt(fact)
    return { at: at !== null && at <= asOf ? at : Infinity, due: deadline(fact, policy) }
  })
  const counted = settlements.filter(({ at, due }) => at !== Infinity || due < asOf)
  return countOf(counted, ({ at, due }) => at <= due)
}

/** Whoever resolves something has answered it. */
function answeredAt({ respondedAt, resolvedAt }: HandledFeedback): Instant | null {
  if (respondedAt === null || resolvedAt === null) return respondedAt ?? resolvedAt
  return Math.min(respondedAt, resolvedAt)
}

function hasHappened(at: Instant | null, asOf: Instant): boolean {
  return at !== null && at <= asOf
}

function isRecent({ lostOn }: LostClient, { timeZone }: Policy, asOf: Instant): boolean {
  const daysSince = dayIn(timeZone, asOf) - dayNumber(lostOn)
  return daysSince >= 0 && daysSince <= LOSS_DAYS
}
