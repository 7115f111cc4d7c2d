import { assess } from '../domain/assessment/assess.ts'
import type { Assessment } from '../domain/assessment/assessment.ts'
import type { Workspace } from '../domain/clients/teammate.ts'
import type { Policy } from '../domain/policy.ts'
import type { Instant } from '../domain/time.ts'
import type { BookScope, Facts } from './ports.ts'

/**
 * Assesses every client that counts, or those of a part of the book, as known and judged at `asOf`, one after the other. Lost and
 * archived clients have no score and are left out.
 */
export async function* assessBook(
  { facts }: { facts: Facts },
  workspace: Workspace,
  policy: Policy,
  asOf: Instant,
  scope: BookScope = {}
): AsyncGenerator<Assessment> {
  for await (const client of facts.ofBook(workspace.id, asOf, scope)) {
    const assessment = assess(client, policy, asOf)
    if (assessment.kind === 'assessed') yield assessment
  }
}
