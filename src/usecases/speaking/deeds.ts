import { type DayNumber, formatDay } from '../../domain/calendar.ts'

/** What somebody can do about a client that may move its risk, as is said of what it settled. */
export const MOVING_DEEDS = {
  checkin: 'check-in logged',
  answer: 'answered',
  resolve: 'resolved',
  tell: 'the client was told',
  kept: 'promise kept',
  broken: 'promise marked broken',
  risk: 'risk settled',
  contract: 'contract updated',
  departure: 'departure written down',
  contact: 'contact changed',
  health: 'health checked'
} as const

/** What became of an action, which moves no risk by itself. */
export const ACTION_DEEDS = { done: 'action done', dropped: 'action dropped' } as const

const MOVED = 'promise moved to '
const MOVING: ReadonlySet<string> = new Set(Object.values(MOVING_DEEDS))
const NOTHING_DONE: ReadonlySet<string> = new Set([MOVING_DEEDS.broken, ACTION_DEEDS.dropped])

/** "promise moved to 28 Nov 2026" */
export function promiseMoved(to: DayNumber): string {
  return `${MOVED}${formatDay(to)}`
}

/** Whether what was done may have moved the risk. */
export function mayMoveRisk(how: string): boolean {
  return MOVING.has(how) || how.startsWith(MOVED)
}

/** Whether it ended without being done, or was only put off, by somebody who said so. */
export function isUndone(how: string): boolean {
  return NOTHING_DONE.has(how) || how.startsWith(MOVED)
}
