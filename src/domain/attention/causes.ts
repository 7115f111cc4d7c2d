import type { Level } from '../assessment/level.ts'
import type { CalendarDate } from '../time.ts'
import type { ContractDecision } from './agenda.ts'

/** What somebody at the client waits for: a first answer, the resolution, or to be told of it. */
export type Awaited = 'response' | 'resolution' | 'told'

/**
 * The keys of causes: what an alert is about, within one client. Snoozes, claims, playbooks and messages name an alert by its cause,
 * and rows in the database hold them, so a key never changes its form; they are compared and never taken apart.
 *
 * A cause lasts as long as what it speaks of: silence has the day since which it lasts in its key, so a conversation ends it and the
 * next silence is another cause. Days are those of the workspace's zone.
 */
export const CAUSES = {
  /** `complaint:<source key>`, whatever is awaited: what a playbook works on. */
  feedback: (kind: 'complaint' | 'request', sourceKey: string) => `${kind}:${sourceKey}`,
  /** `complaint:<source key>:response`, `:resolution` or `:told`; `request:…` likewise. */
  awaited: (kind: 'complaint' | 'request', sourceKey: string, awaited: Awaited) =>
    `${CAUSES.feedback(kind, sourceKey)}:${awaited}`,
  /** `executive_left:<contact id>` */
  executiveLeft: (contactId: string) => `executive_left:${contactId}`,
  /** `executive_silent:<contact id>:<day of the last conversation>` */
  executiveSilent: (contactId: string, since: CalendarDate) => `executive_silent:${contactId}:${since}`,
  /** `quiet:<day of the last check-in>` */
  quiet: (since: CalendarDate) => `quiet:${since}`,
  /** `decision:<source key of the contract>:<option, notice or end>` */
  decision: (sourceKey: string, decision: ContractDecision) => `decision:${sourceKey}:${decision}`,
  /** `commitment:<source key>` */
  commitment: (sourceKey: string) => `commitment:${sourceKey}`,
  /** `action:<source key>` */
  action: (sourceKey: string) => `action:${sourceKey}`,
  /** `next_step:<source key of the check-in>` */
  nextStep: (sourceKey: string) => `next_step:${sourceKey}`,
  /** `level:<level that was reached>:<day>` */
  level: (to: Level, day: CalendarDate) => `level:${to}:${day}`,
  /** `competitor:<source key of the register entry>` */
  competitor: (sourceKey: string) => `competitor:${sourceKey}`,
  /** `leaving:<source key of the register entry>` */
  leaving: (sourceKey: string) => `leaving:${sourceKey}`,
  /** `handed_over:<day>` */
  handedOver: (day: CalendarDate) => `handed_over:${day}`,
  /** `review:<day since which the client is at risk>:<number of the four weeks>` */
  review: (since: CalendarDate, period: number) => `review:${since}:${period}`,
  /** `health_check:<day of the last one>:<number of the quarter>` */
  healthCheck: (since: CalendarDate, quarter: number) => `health_check:${since}:${quarter}`,
  /** `confirm:<month>`, which is `YYYY-MM` */
  confirm: (month: string) => `confirm:${month}`,
  /** `anniversary:<years>` */
  anniversary: (years: number) => `anniversary:${years}`,
  /** `renewed:<day on which a renewal was secured>` */
  renewed: (day: CalendarDate) => `renewed:${day}`,
  /** `recovered:<day since which it is below at risk>` */
  recovered: (since: CalendarDate) => `recovered:${since}`,
  /** `project_ended:<source key of the contract>` */
  projectEnded: (sourceKey: string) => `project_ended:${sourceKey}`
} as const
