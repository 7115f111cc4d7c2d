import { type DayNumber, dayNumber } from '../calendar.ts'
import { wasBelieved } from '../clients/believed.ts'
import type { ContractFacts } from '../clients/facts.ts'
import type { Instant } from '../time.ts'
import type { Moment } from './moment.ts'

/** Days before a decision date in which the renewal is on people's minds. */
export const RENEWAL_DAYS = 120

/** A contract with its dates as numbers. */
type Term = {
  contract: ContractFacts
  /** −Infinity when nobody wrote down when it began. */
  startDay: DayNumber
  endDay: DayNumber
  /** The earliest of option and notice date, else the end. */
  decisionDay: DayNumber
  decision: 'option' | 'notice' | 'end'
}

/** The contracts on record, and those among them whose renewal somebody still has to decide or has declined. */
export type Renewals = { terms: Term[]; undecided: Term[] }

/**
 * The contracts believed at an instant.
 *
 * A contract needs no decision when it is secured or renewed, or when another one replaces it: one that starts
 * later, in the last 120 days of the old one or after it, and ends later. A later start alone is not enough,
 * for that is also what a second contract running in parallel looks like, and taking one for the other would
 * hide a decision date.
 */
export function renewalsBy(asOf: Instant, contracts: ContractFacts[]): Renewals {
  const terms = contracts.filter((contract) => wasBelieved(contract, asOf)).map(termOf)
  const undecided = terms.filter((term) => !isSettled(term) && !terms.some((other) => replaces(other, term)))
  return { terms, undecided }
}

/**
 * The renewal that is to be decided first, with the whole days left (negative when past), or null when none is.
 *
 * Of contracts that run in parallel each needs its own decision, so the earliest date counts, and of two on
 * one day the declined one is named. A contract that ended while another one is running is history, since the client
 * evidently stayed.
 */
export function nextDecision(renewals: Renewals, at: Moment): { term: Term; daysLeft: number } | null {
  let next: Term | null = null
  for (const term of renewals.undecided) {
    const isHistory = at.day > term.endDay && renewals.terms.some((other) => isRunning(other, at))
    if (!isHistory && (next === null || comesBefore(term, next))) next = term
  }
  return next && { term: next, daysLeft: next.decisionDay - at.day }
}

function termOf(contract: ContractFacts): Term {
  const startDay = contract.startsOn === null ? -Infinity : dayNumber(contract.startsOn)
  const endDay = dayNumber(contract.endsOn)
  const optionDay = contract.optionOn === null ? Infinity : dayNumber(contract.optionOn)
  const noticeDay = contract.noticeOn === null ? Infinity : dayNumber(contract.noticeOn)
  if (optionDay === Infinity && noticeDay === Infinity)
    return { contract, startDay, endDay, decisionDay: endDay, decision: 'end' }
  if (noticeDay <= optionDay)
    return { contract, startDay, endDay, decisionDay: noticeDay, decision: 'notice' }
  return { contract, startDay, endDay, decisionDay: optionDay, decision: 'option' }
}

function isSettled(term: Term): boolean {
  return term.contract.renewal === 'secured' || term.contract.renewal === 'renewed'
}

/** Whether a contract takes the place of another. */
export function replaces(other: Term, term: Term): boolean {
  return (
    other.startDay > term.startDay &&
    other.startDay >= term.endDay - RENEWAL_DAYS &&
    other.endDay > term.endDay
  )
}

function isRunning(term: Term, at: Moment): boolean {
  return term.startDay <= at.day && at.day <= term.endDay
}

function comesBefore(term: Term, other: Term): boolean {
  if (term.decisionDay !== other.decisionDay) return term.decisionDay < other.decisionDay
  return term.contract.renewal === 'declined' && other.contract.renewal !== 'declined'
}
