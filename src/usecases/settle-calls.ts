import { dayIn, formatDay } from '../domain/calendar.ts'
import type { Asker, Workspace } from '../domain/clients/teammate.ts'
import type { TouchpointDetails } from '../domain/clients/touchpoint.ts'
import { actionsDoneBy } from '../domain/playbooks/actions-done-by.ts'
import type { Instant } from '../domain/time.ts'
import { todayIn } from './admit.ts'
import type { PlaybookPorts } from './run-playbooks.ts'

/**
 * Marks what playbooks asked for as done by a talk that was logged, with the talk as what came of it, and returns the words of these
 * actions. Again it finds what is still open. What somebody else has settled at this moment stays as they left it.
 */
export async function settleCalls(
  { records, agendas, policies }: PlaybookPorts,
  workspace: Workspace,
  asker: Asker,
  clientId: string,
  talk: TouchpointDetails,
  now: Instant
): Promise<string[]> {
  const actions = await records.ofClient(workspace.id, 'action', clientId)
  if (actions.every(({ details }) => details.playbook === null)) return []
  const [policy, [agenda]] = await Promise.all([
    policies.current(workspace),
    agendas.ofClients(workspace.id, [clientId], now)
  ])
  if (agenda === undefined) return []
  const day = formatDay(dayIn(workspace.timeZone, talk.occurredAt))
  const outcome = `Check-in of ${day}${talk.summary === null ? '' : `: ${talk.summary}`}`
  const changes = { doneOn: todayIn(workspace, now), outcome }
  const done: string[] = []
  for (const { sourceKey, revision, details } of actionsDoneBy(talk, actions, agenda, policy)) {
    const change = { sourceKey, revision, changes }
    const revised = await records.revise(workspace.id, 'action', change, asker.teammateId, now)
    if (revised.kind === 'revised') done.push(details.action)
  }
  return done
}
