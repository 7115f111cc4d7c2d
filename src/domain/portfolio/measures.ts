import { FEEDBACK_DAYS } from './answers.ts'
import type { Count } from './proportion.ts'

/** What the seven questions count. */
export type MeasureKey =
  | 'with_feedback'
  | 'answered_in_time'
  | 'resolved_in_time'
  | 'told_the_client'
  | 'well_known'
  | 'owned'
  | 'kept_current'
  | 'with_score'
  | 'kept'
  | 'risky_spoken_to'
  | 'losses_explained'
  | 'departures_recorded'

/** One count of each kind. */
export type MeasureCounts = Readonly<Record<MeasureKey, Count>>

/** What is counted, from which share on it is good or fair, and what to do about the rest. */
export type Measure = {
  /** What a hit is, of what: "active clients with feedback in 365 days". */
  title: string
  /** The lowest shares, in percent, that answer *yes* and *partly*. Judgement. */
  yes: number
  partly: number
  /** What to do about those that are missing. */
  remedy(missing: number): string
  /** What to do where there was nothing to count. */
  whenNone: string
}

/** Days in which a client with an entry is up to date, and in which one at risk is to be spoken to. */
export const CURRENT_DAYS = 90
export const RISKY_CONTACT_DAYS = 30
/** Losses are few, so two years of them are looked at. */
export const LOSS_DAYS = 730

const usual = { yes: 80, partly: 50 }
const noClients = 'Put your clients on record: import them, or add the first one.'

/** The measures behind the seven questions. Source: docs/portfolio.md, "The seven questions". */
export const MEASURES: Readonly<Record<MeasureKey, Measure>> = {
  with_feedback: {
    ...usual,
    title: `active clients with feedback in ${FEEDBACK_DAYS} days`,
    remedy: (missing) =>
      `Ask for feedback where none came in a year (${clients(missing)}): one question at the next check-in is enough.`,
    whenNone: noClients
  },
  answered_in_time: {
    ...usual,
    title: `complaints and requests of ${FEEDBACK_DAYS} days answered by their deadline`,
    remedy: (missing) =>
      `Say who answers complaints and requests within the deadline, and who stands in: ${missing} had to wait longer.`,
    whenNone: 'Log what clients ask for and complain about, with the day it was answered.'
  },
  resolved_in_time: {
    ...usual,
    title: `complaints of ${FEEDBACK_DAYS} days resolved by their deadline`,
    remedy: (missing) =>
      `Settle what is overdue, and find what the late complaints (${missing}) have in common.`,
    whenNone:
      'No complaint of the year is due, and silence shows nothing: ask clients what went wrong, and log it.'
  },
  told_the_client: {
    ...usual,
    title: 'resolved complaints whose client was told',
    remedy: (missing) =>
      `Tell the client what became of its complaint (${missing} still open in this sense), and log that you did.`,
    whenNone: 'Close the next complaint with the client, and log that you did.'
  },
  well_known: {
    ...usual,
    title: 'active clients with at least 4 of the 7 inputs',
    remedy: (missing) =>
      `Complete what is missing of ${clients(missing)}, the largest first: executive, contract date, revenue, owner.`,
    whenNone: noClients
  },
  owned: {
    ...usual,
    title: 'active clients with an owner who is active in Slack',
    remedy: (missing) => `Give ${clients(missing)} an owner who is still with you.`,
    whenNone: noClients
  },
  kept_current: {
    ...usual,
    title: `active clients about whom something was logged in ${CURRENT_DAYS} days`,
    remedy: (missing) => `Log the last conversation with ${clients(missing)}, or hold it.`,
    whenNone: noClients
  },
  with_score: {
    ...usual,
    title: `active clients with a score in ${FEEDBACK_DAYS} days`,
    remedy: (missing) => `Ask for an NPS or CSAT score where there is none (${clients(missing)}).`,
    whenNone: noClients
  },
  kept: {
    yes: 90,
    partly: 80,
    title: 'clients of a year ago that are still with you',
    remedy: (missing) =>
      `Go through those that left in the year (${clients(missing)}): what would have kept them?`,
    whenNone: 'No client on record is older than a year: give each the day on which it became one (added_on).'
  },
  risky_spoken_to: {
    ...usual,
    title: `clients at risk or critical that were spoken to in ${RISKY_CONTACT_DAYS} days`,
    remedy: (missing) => `Call the clients at risk that nobody has spoken to for a month (${missing}).`,
    whenNone: 'No client is at risk: keep the check-ins up.'
  },
  losses_explained: {
    ...usual,
    title: `losses of ${LOSS_DAYS} days with a reason`,
    remedy: (missing) => `Ask why they left, and record the reason (${missing} without one).`,
    whenNone: 'No loss is on record: record the next one with its reasons, and ask the client for them.'
  },
  departures_recorded: {
    ...usual,
    title: 'clients gone within the year that have a loss on record',
    remedy: (missing) =>
      `Record the loss behind every client archived without one (${clients(missing)}), with its reasons.`,
    whenNone: 'Record every client that leaves as a loss.'
  }
}

function clients(count: number): string {
  return count === 1 ? '1 client' : `${count} clients`
}
