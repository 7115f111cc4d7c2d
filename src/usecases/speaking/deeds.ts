/** What somebody can do about a client that may move its risk, as is said of what it settled. */
export const MOVING_DEEDS = {
  checkin: 'check-in logged',
  answer: 'answered',
  resolve: 'resolved',
  tell: 'the client was told',
  commitment: 'promise settled',
  risk: 'risk settled',
  contract: 'contract updated',
  departure: 'departure written down',
  contact: 'contact changed',
  health: 'health checked'
} as const

const MOVING: ReadonlySet<string> = new Set(Object.values(MOVING_DEEDS))

/** Whether what was done may have moved the risk. */
export function mayMoveRisk(how: string): boolean {
  return MOVING.has(how)
}
