import type { FeedbackRecord } from '../clients/feedback.ts'
import type { Instant } from '../time.ts'

/** What can be changed of feedback without taking a step. */
const CHANGEABLE = [
  'kind',
  'receivedAt',
  'contactId',
  'score',
  'severity',
  'about',
  'text',
  'respondBy',
  'resolveBy',
  'ownerId'
] as const satisfies readonly (keyof FeedbackRecord)[]
export type ChangedField = (typeof CHANGEABLE)[number]

/** What became of feedback at one point: a step, or a change of what it says. */
export type UpdateKind = 'logged' | 'acknowledged' | 'answered' | 'resolved' | 'told' | 'reopened' | 'changed'

/** One entry of the thread. */
export type Update = {
  what: UpdateKind
  /** When it happened, which may be before it was written down. */
  at: Instant
  recordedAt: Instant
  /** The name of whoever wrote it down; null when a file did. */
  by: string | null
  remark: string | null
  /** What was changed besides. */
  fields: readonly ChangedField[]
}

/** A version of feedback, as far as the thread needs it. */
export type FeedbackVersion = { details: FeedbackRecord; recordedAt: Instant; by: string | null }

/** The thread of updates: what each version says that the one before it did not, the oldest first. */
export function threadOf(versions: readonly FeedbackVersion[]): Update[] {
  return versions.map(({ details, recordedAt, by }, place) => {
    const before = versions[place - 1]?.details
    const said = { recordedAt, by, remark: details.remark }
    if (before === undefined) return { ...said, what: 'logged', at: details.receivedAt, fields: [] }
    const step = stepBetween(before, details, recordedAt)
    const fields = CHANGEABLE.filter((field) => before[field] !== details[field])
    return { ...said, ...step, fields }
  })
}

/** The furthest step that one version is ahead of the other, for a file may bring several at once. */
function stepBetween(
  before: FeedbackRecord,
  after: FeedbackRecord,
  recordedAt: Instant
): Pick<Update, 'what' | 'at'> {
  const isTaken = (milestone: Milestone) => before[milestone] === null && after[milestone] !== null
  const [what, milestone] = STEPS.find(([, each]) => isTaken(each)) ?? []
  if (what !== undefined && milestone !== undefined) return { what, at: after[milestone] ?? recordedAt }
  const wasOver = before.resolvedAt !== null || before.toldClientAt !== null
  const isOver = after.resolvedAt !== null || after.toldClientAt !== null
  return { what: wasOver && !isOver ? 'reopened' : 'changed', at: recordedAt }
}

type Milestone = 'toldClientAt' | 'resolvedAt' | 'respondedAt' | 'acknowledgedAt'

const STEPS: readonly (readonly [UpdateKind, Milestone])[] = [
  ['told', 'toldClientAt'],
  ['resolved', 'resolvedAt'],
  ['answered', 'respondedAt'],
  ['acknowledged', 'acknowledgedAt']
]
