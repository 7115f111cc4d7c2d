import type { FeedbackKind, Severity } from '../domain/clients/feedback.ts'
import type { Workspace } from '../domain/clients/teammate.ts'
import { deadlinesOf } from '../domain/feedback/due.ts'
import type { Instant } from '../domain/time.ts'
import type { Policies } from './policy-ports.ts'

/** Until when the policy wants feedback answered and resolved; null where it says nothing. */
export async function deadlinesByPolicy(
  { policies }: { policies: Policies },
  workspace: Workspace,
  feedback: { kind: FeedbackKind; receivedAt: Instant; severity: Severity | null }
): Promise<{ respondBy: Instant | null; resolveBy: Instant | null }> {
  const policy = await policies.current(workspace)
  const { respond, resolve } = deadlinesOf({ ...feedback, respondBy: null, resolveBy: null }, policy)
  return { respondBy: respond?.at ?? null, resolveBy: resolve?.at ?? null }
}
