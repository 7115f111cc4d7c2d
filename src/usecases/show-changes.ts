import { calendarDate, dayIn } from '../domain/calendar.ts'
import type { ClientRef } from '../domain/clients/client.ts'
import type { Asker, Workspace } from '../domain/clients/teammate.ts'
import { startOfDay } from '../domain/import/moments.ts'
import { type CalendarDate, DAY, type Instant } from '../domain/time.ts'
import type { Access } from './access-ports.ts'
import { admit, type Turned } from './admit.ts'
import { type Explanation, explainRisk } from './explain-risk.ts'
import type { Policies } from './policy-ports.ts'
import type { Facts } from './ports.ts'

/** From when on somebody asks for changes: so many days ago, or the beginning of a day in the workspace's zone. */
export type Since = { days: number } | { on: CalendarDate }

/** What changed a client's risk since a day, and what would bring it down. */
export interface ShownChanges {
  kind: 'changes'
  client: ClientRef
  since: CalendarDate
  /** The day asked for has not begun yet, so the last 24 hours are told instead. */
  isTooLate: boolean
  explanation: Explanation
}

/** Shows what changed since then, judged by today's policy, each by what was known at the time. */
export async function showChanges(
  ports: { access: Access; facts: Facts; policies: Policies },
  workspace: Workspace,
  asker: Asker,
  { clientId, since }: { clientId: string; since: Since },
  now: Instant
): Promise<ShownChanges | Turned> {
  const admission = await admit(ports, workspace, asker, clientId, 'see_client', now)
  if (admission.kind !== 'admitted') return admission
  const known = await ports.facts.byId(workspace.id, clientId, now)
  if (known === null) return { kind: 'gone' }
  const { timeZone } = workspace
  const asked = 'days' in since ? now - since.days * DAY : startOfDay(timeZone, since.on)
  const isTooLate = asked >= now
  const earlier = isTooLate ? now - DAY : asked
  const policy = await ports.policies.version(workspace, known.policyVersion)
  return {
    kind: 'changes',
    client: admission.client,
    since: calendarDate(dayIn(timeZone, earlier)),
    isTooLate,
    explanation: await explainRisk(ports, workspace.id, known.facts, policy, { since: earlier, asOf: now })
  }
}
