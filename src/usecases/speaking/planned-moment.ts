import type { CalendarDate } from '../../domain/time.ts'

/** The parts of somebody's plan of the week. */
export const PLAN_PARTS = ['calls', 'due', 'waiting'] as const
export type PlanPart = (typeof PLAN_PARTS)[number]

/**
 * The moment under which a plan says something: `plan 2026-11-23 due 4`, by the week's day, the part, and the place in it from 0. No course
 * of an alert has such a moment, so nothing follows from it but that the plan is told anew.
 */
export function plannedMoment(period: CalendarDate, part: PlanPart, place: number): string {
  return `plan ${period} ${part} ${place}`
}

/** Reads it again; null where a moment is another. */
export function readPlannedMoment(moment: string): { part: PlanPart; place: number } | null {
  const [plan, , name, place] = moment.split(' ')
  const part = PLAN_PARTS.find((one) => one === name)
  return plan === 'plan' && part !== undefined ? { part, place: Number(place) } : null
}
