import type { Tier } from '../clients/client.ts'
import type { Severity } from '../clients/feedback.ts'

/** What a step of a playbook may name; it is filled in when the step becomes an action. */
export type Placeholder = 'client' | 'contact' | 'competitor' | 'date' | 'level' | 'promise' | 'severity'

/** What sets a playbook off, and what its steps may name then. */
export const OCCASIONS = {
  executive_left: ['client', 'contact', 'date'],
  executive_silent: ['client', 'contact', 'date'],
  quiet: ['client', 'date'],
  complaint: ['client', 'contact', 'date', 'severity'],
  renewal_ahead: ['client', 'date'],
  competitor: ['client', 'competitor'],
  leaving: ['client'],
  commitment_overdue: ['client', 'date', 'promise'],
  level_risen: ['client', 'date', 'level']
} as const satisfies Record<string, readonly Placeholder[]>
export type Occasion = keyof typeof OCCASIONS

/** Who is to take a step: the client's owner, whoever keeps the relationship with the contact, or the client's backup. */
export const STEP_OWNERS = ['owner', 'counterpart', 'backup'] as const
type StepOwner = (typeof STEP_OWNERS)[number]

/** What makes a step done without anybody saying so. */
export const STEP_ENDS = ['checkin'] as const

/** One step: words with placeholders such as `{client}`, and how many working days after it was asked for it is due. */
export type PlaybookStep = {
  action: string
  afterDays: number
  owner: StepOwner
  /** Left out where somebody is to say that it is done. */
  doneBy?: (typeof STEP_ENDS)[number]
}

/** What a workspace does when something happens at a client: actions with a date and an owner, once for each cause. */
export type Playbook = {
  /** Names it in the policy and in the actions it asks for. */
  name: string
  on: Occasion
  /** Only at clients of these tiers; at all when left out. */
  tiers?: readonly Tier[]
  /** Only when it is at least this serious. */
  severity?: Severity
  /** Of a renewal: only when the decision is at most so many days ahead. */
  daysAhead?: number
  steps: readonly PlaybookStep[]
}
