import { isScore } from '../assessment/satisfaction.ts'
import { calendarDate } from '../calendar.ts'
import type { ClientRef } from '../clients/client.ts'
import type { FeedbackFacts } from '../clients/feedback.ts'
import type { Policy } from '../policy.ts'
import type { CalendarDate, Instant } from '../time.ts'
import { isRevenue } from './amounts.ts'
import { latestAnswers, scoresOf } from './answers.ts'
import { type BookedClient, byIndustry, byLevel, bySegment, type Part } from './breakdown.ts'
import { type Concentration, concentration } from './concentration.ts'
import { type CountedClient, countMeasures, type HandledFeedback } from './count-measures.ts'
import { type Csat, csat } from './csat.ts'
import { type LogoChurn, logoChurn } from './logo-churn.ts'
import { type LossReasons, type LostClient, lossReasons } from './loss-reasons.ts'
import { type Nps, nps } from './nps.ts'
import { type GrossRetention, grossRetention } from './revenue-retention.ts'
import { type QuestionAnswer, sevenQuestions } from './seven-questions.ts'
import { revenueShares } from './shares.ts'
import { type Tenure, yearUntil } from './tenure.ts'
import { type WhatIf, whatIfLost } from './what-if.ts'

/** A whole book as known at an instant. `feedback` is that of the 365 days before it. */
export type WholeBook = {
  /** The active ones, assessed. */
  clients: readonly (CountedClient & BookedClient & ClientRef)[]
  /** Everybody who is or was a client. */
  tenures: readonly Tenure[]
  feedback: readonly HandledFeedback[]
  losses: readonly LostClient[]
}

/** All figures of a book at one instant. */
export type PortfolioFigures = {
  asOf: Instant
  /** Active clients, and those of them without revenue, which are in no share. */
  clients: { active: number; withoutRevenue: number }
  /** A row a currency, the one with most clients first; so are those of `whatIf`. */
  concentration: Concentration[]
  /** Null when nobody asked. */
  whatIf: { without: ClientRef[]; currencies: WhatIf[] } | null
  byLevel: Part[]
  bySegment: Part[]
  byIndustry: Part[]
  /** Null without answers. */
  nps: Nps | null
  csat: Csat | null
  /** Churn and retention from the start of this day to the instant. */
  since: CalendarDate
  churn: LogoChurn
  retention: GrossRetention
  losses: LossReasons
  questions: QuestionAnswer[]
}

/** Every portfolio figure of a book at an instant, also without some of its clients. Source: docs/portfolio.md. */
export function summarisePortfolio(
  { clients, tenures, feedback, losses }: WholeBook,
  without: readonly ClientRef[],
  policy: Policy,
  asOf: Instant
): PortfolioFigures {
  const year = yearUntil(asOf, policy.timeZone)
  const churn = logoChurn(tenures, year)
  const said: readonly FeedbackFacts[] = feedback
  const answers = latestAnswers(said.filter(isScore))
  return {
    asOf,
    clients: {
      active: clients.length,
      withoutRevenue: clients.filter(({ revenue }) => !isRevenue(revenue)).length
    },
    concentration: revenueShares(clients).flatMap((shares) => concentration(shares) ?? []),
    whatIf:
      without.length === 0
        ? null
        : {
            without: [...without],
            currencies: whatIfLost(clients, new Set(without.map(({ id }) => id)))
          },
    byLevel: byLevel(clients),
    bySegment: bySegment(clients),
    byIndustry: byIndustry(clients),
    nps: nps(scoresOf('nps', answers)),
    csat: csat(scoresOf('csat', answers)),
    since: calendarDate(year.start.day),
    churn,
    retention: grossRetention(tenures, year),
    losses: lossReasons(losses, calendarDate(year.end.day)),
    questions: sevenQuestions(countMeasures({ clients, feedback, losses, churn }, policy, asOf))
  }
}
