import type { ClientAgenda } from '../domain/attention/agenda.ts'
import { dayIn, formatDay } from '../domain/calendar.ts'
import type { Workspace } from '../domain/clients/teammate.ts'
import { type Call, callOf, endsCall } from '../domain/playbooks/call.ts'
import type { Instant } from '../domain/time.ts'
import { todayIn } from './admit.ts'
import type { OpenCall } from './agenda-ports.ts'
import type { PolicyVersion } from './policy-ports.ts'
import type { PlaybookPorts } from './run-playbooks.ts'

/** The words of an action that was settled, and the source key of the talk that did it. */
type SettledCall = { action: string; talkKey: string }

/** Clients whose agendas are read at a time. */
const BATCH = 100

/**
 * Marks what playbooks asked for as done by talks on record, with the talk as what came of it, at one client or (null) in the whole
 * book. Only what is open and was talked about since is looked at, so again it finds what is left. What somebody else has settled at
 * this moment stays as they left it.
 */
export async function settleCalls(
  ports: PlaybookPorts,
  workspace: Workspace,
  clientId: string | null,
  now: Instant
): Promise<SettledCall[]> {
  const versions = await ports.policies.history(workspace.id)
  const asked = { steps: stepsOf(versions), clientId }
  const calls = (await ports.agendas.calls(workspace.id, asked, now)).flatMap((open) => {
    const call = callOf(open, playbooksAt(versions, open.askedAt))
    return call === null ? [] : [{ open, call: { ...call, askedAt: open.askedAt } }]
  })
  const settled: SettledCall[] = []
  for (let start = 0; start < calls.length; start += BATCH) {
    const batch = calls.slice(start, start + BATCH)
    const clientIds = [...new Set(batch.map(({ open }) => open.clientId))]
    const agendas = await ports.agendas.ofClients(workspace.id, clientIds, now)
    const byClient = new Map(agendas.map((agenda) => [agenda.client.id, agenda]))
    for (const { open, call } of batch) {
      const agenda = byClient.get(open.clientId)
      if (agenda !== undefined) settled.push(...(await settle(ports, workspace, open, call, agenda, now)))
    }
  }
  return settled
}

/** Steps that any version of the policy has a talk be the end of. */
function stepsOf(versions: readonly PolicyVersion[]): string[] {
  const steps = versions.flatMap(({ settings }) =>
    settings.playbooks.flatMap((playbook) =>
      playbook.steps.flatMap(({ doneBy }, index) =>
        doneBy === 'checkin' ? [`${playbook.name}:${index + 1}`] : []
      )
    )
  )
  return [...new Set(steps)]
}

/** Versions come the latest first, and the last has always been there. */
const playbooksAt = (versions: readonly PolicyVersion[], at: Instant) =>
  versions.find(({ recordedAt }) => recordedAt === null || recordedAt <= at)?.settings.playbooks ?? []

async function settle(
  { records }: PlaybookPorts,
  workspace: Workspace,
  { sourceKey, revision, details, talks }: OpenCall,
  call: Call & { askedAt: Instant },
  agenda: ClientAgenda,
  now: Instant
): Promise<SettledCall[]> {
  const talk = talks.find((each) => endsCall(each, call, agenda, workspace.timeZone))
  if (talk === undefined) return []
  const day = formatDay(dayIn(workspace.timeZone, talk.occurredAt))
  const outcome = `Check-in of ${day}${talk.summary === null ? '' : `: ${talk.summary}`}`
  const change = { sourceKey, revision, changes: { doneOn: todayIn(workspace, now), outcome } }
  const { kind } = await records.revise(workspace.id, 'action', change, talk.byId, now)
  return kind === 'revised' ? [{ action: details.action, talkKey: talk.sourceKey }] : []
}
