import { type DayNumber, dayIn, dayNumber } from '../calendar.ts'
import { wasBelieved } from '../clients/believed.ts'
import type { CommitmentFacts } from '../clients/commitment.ts'
import type { Instant } from '../time.ts'
import type { Moment } from './moment.ts'
import { inStableOrder } from './stable-order.ts'

/** A promise with a date that was open at the instant of the situation. */
export type Promised = {
  commitment: CommitmentFacts
  dueDay: DayNumber
  /** The day it is done or broken, if that lies ahead; else Infinity. */
  settledDay: DayNumber
}

/** What was promised to a client; `isAny` when there is anything on record, `due` what is or may become overdue. */
export type Commitments = { isAny: boolean; due: Promised[] }

/** The promises believed at an instant. One that was broken is as little open as one that was kept. */
export function commitmentsBy(asOf: Instant, commitments: CommitmentFacts[], timeZone: string): Commitments {
  const today = dayIn(timeZone, asOf)
  const due: Promised[] = []
  let isAny = false
  for (const commitment of commitments) {
    if (!wasBelieved(commitment, asOf)) continue
    isAny = true
    if (commitment.dueOn === null) continue
    const settledDay = Math.min(dayOf(commitment.doneOn), dayOf(commitment.brokenOn))
    if (settledDay > today) due.push({ commitment, dueDay: dayNumber(commitment.dueOn), settledDay })
  }
  return { isAny, due: inStableOrder(due, (promised) => promised.commitment.commitment) }
}

/** For how many days a promise has been overdue, or 0. */
export function daysLate({ dueDay, settledDay }: Promised, at: Moment): number {
  return settledDay <= at.day ? 0 : Math.max(0, at.day - dueDay)
}

function dayOf(date: CommitmentFacts['doneOn']): DayNumber {
  return date === null ? Infinity : dayNumber(date)
}
