import { assess } from '../domain/assessment/assess.ts'
import { calendarDate, dayIn } from '../domain/calendar.ts'
import { wasBelieved } from '../domain/clients/believed.ts'
import type { ClientFacts } from '../domain/clients/facts.ts'
import type { Workspace } from '../domain/clients/teammate.ts'
import type { Standing } from '../domain/digest/digest-client.ts'
import type { FollowedClient } from '../domain/digest/outcome.ts'
import { standingAt } from '../domain/permissions.ts'
import type { Policy } from '../domain/policy.ts'
import type { Instant } from '../domain/time.ts'
import type { Access } from './access-ports.ts'
import { todayIn } from './admit.ts'
import type { DigestReaders } from './digest-readers.ts'
import type { Facts } from './ports.ts'
import type { Records } from './record-ports.ts'

/** Where it is read what became of clients. */
export interface FollowingPorts {
  facts: Facts
  access: Access
  records: Records
}

/** What became since then of clients that the last digest listed, as far as its readers may see them. */
export async function followClients(
  ports: FollowingPorts,
  workspace: Workspace,
  policy: Policy,
  readers: DigestReaders,
  {
    clientIds,
    since,
    before
  }: { clientIds: readonly string[]; since: Instant; before: Map<string, Standing> },
  now: Instant
): Promise<FollowedClient[]> {
  const today = todayIn(workspace, now)
  const confidential = await ports.access.ofConfidential(workspace.id, clientIds, today)
  const followed: FollowedClient[] = []
  for (const id of clientIds) {
    const team = confidential.get(id)
    if (team !== undefined && !mayRead(readers, (who) => standingAt(team, who) !== null)) continue
    const card = await ports.facts.byId(workspace.id, id, now)
    if (card === null) continue
    const { facts } = card
    const assessment = assess(facts, policy, now)
    const sinceDay = calendarDate(dayIn(workspace.timeZone, since))
    const actions = await ports.records.ofClient(workspace.id, 'action', id)
    followed.push({
      client: { id, name: facts.client.name },
      before: before.get(id) ?? null,
      now:
        assessment.kind === 'assessed'
          ? { kind: 'scored', level: assessment.level, score: assessment.score }
          : { kind: assessment.because, since: assessment.since },
      checkIns: checkInsSince(facts, since, now).map((at) => dayIn(workspace.timeZone, at)),
      done: actions.flatMap(({ details: { action, doneOn } }) =>
        doneOn !== null && doneOn >= sinceDay && doneOn <= today ? [action] : []
      )
    })
  }
  return followed
}

function mayRead(
  readers: DigestReaders,
  maySee: (who: { teammateId: string; role: 'member' }) => boolean
): boolean {
  if (readers.kind === 'channel') return false
  return readers.viewer === null || maySee({ teammateId: readers.viewer.teammateId, role: 'member' })
}

function checkInsSince({ touchpoints }: ClientFacts, since: Instant, now: Instant): Instant[] {
  return touchpoints
    .filter((touch) => wasBelieved(touch, now) && touch.occurredAt > since && touch.occurredAt <= now)
    .map(({ occurredAt }) => occurredAt)
}
