import type { Alert } from '../attention/alert.ts'
import type { Instant } from '../time.ts'

/** Whom a moment is for: whoever sees to the alert, those above (the backup and the leads), or all of them. */
export type Addressee = 'assignee' | 'escalation' | 'both'

/** What is to be said now about one cause at a client. */
export type DueNudge = {
  cause: string
  /** The key of the moment, which with the cause makes it said once: `again`, or `overdue 2026-12-20` where what is due can be moved. */
  moment: string
  to: Addressee
  /** Who sees to it: whoever has taken the alert on, else its assignee, by teammate id; null leaves it to the owner of the client. */
  assigneeId: string | null
  /** A clock of hours is running: it is not to wait for the morning. */
  isUrgent: boolean
  alert: Alert
}

/** What was said before. */
export type Said = { cause: string; moment: string; decidedAt: Instant; settledAt: Instant | null }
