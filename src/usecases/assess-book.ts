import { assess } from '../domain/assessment/assess.ts'
import type { Assessment } from '../domain/assessment/assessment.ts'
import type { Workspace } from '../domain/clients/teammate.ts'
import type { Policy } from '../domain/policy.ts'
import type { Instant } from '../domain/time.ts'
import type { Facts } from './ports.ts'

/**
 * Assesses every client that counts, as known and judged at `asOf`, one after the other; or only those that somebody owns or
 * backs up. Lost and archived clients have no score and are left out.
 */
export async function* assessBook(
  { facts }: { facts: Facts },
  workspace: Workspace,
  policy: Policy,
  asOf: Instant,
  ownerId?: string
): AsyncGenerator<Assessment> {
  for await (const client of facts.ofBook(workspace.id, asOf, ownerId)) {
    const assessment = assess(client, policy, asOf)
    if (assessment.kind === 'assessed') yield assessment
  }
}
