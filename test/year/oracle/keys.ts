import { type Day, dateOf } from '../world/days.ts'

/** The keys of causes as docs/playbooks.md lists them. */
export const KEYS = {
  awaited: (kind: string, key: string, awaited: string) => `${kind}:${key}:${awaited}`,
  executiveLeft: (contactId: string) => `executive_left:${contactId}`,
  executiveSilent: (contactId: string, since: Day) => `executive_silent:${contactId}:${dateOf(since)}`,
  quiet: (since: Day) => `quiet:${dateOf(since)}`,
  decision: (key: string, decision: string) => `decision:${key}:${decision}`,
  commitment: (key: string) => `commitment:${key}`,
  action: (key: string) => `action:${key}`,
  nextStep: (key: string) => `next_step:${key}`,
  level: (level: string, day: string) => `level:${level}:${day}`,
  threat: (kind: string, key: string) => `${kind}:${key}`,
  handedOver: (day: Day) => `handed_over:${dateOf(day)}`,
  review: (since: Day, period: number) => `review:${dateOf(since)}:${period}`,
  healthCheck: (since: Day, quarter: number) => `health_check:${dateOf(since)}:${quarter}`,
  confirm: (month: string) => `confirm:${month}`,
  anniversary: (years: number) => `anniversary:${years}`,
  renewed: (day: Day) => `renewed:${dateOf(day)}`,
  recovered: (day: string) => `recovered:${day}`,
  projectEnded: (key: string) => `project_ended:${key}`
} as const
