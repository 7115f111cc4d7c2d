import type { CalendarDate } from '../time.ts'

/** Something one of us does about a client: a next step, a remedy for a risk, a step of a playbook. `null` means nobody has said. */
export type ActionDetails = {
  action: string
  /** Teammate id. */
  ownerId: string | null
  dueOn: CalendarDate | null
  /** The source key of the register entry it is to mitigate. */
  riskKey: string | null
  /** The name of the playbook that asked for it, and the cause that set it off. */
  playbook: string | null
  cause: string | null
  doneOn: CalendarDate | null
  droppedOn: CalendarDate | null
  /** What came of it, or why it was dropped. */
  outcome: string | null
}

/** Whether it is still to be done. */
export function isOpenAction({ doneOn, droppedOn }: ActionDetails): boolean {
  return doneOn === null && droppedOn === null
}
