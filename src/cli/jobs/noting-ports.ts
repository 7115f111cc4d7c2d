import type { ClientAgenda } from '../../domain/attention/agenda.ts'
import { alertsOf } from '../../domain/attention/alerts-of.ts'
import type { Workspace } from '../../domain/clients/teammate.ts'
import type { Instant } from '../../domain/time.ts'
import type { JobPorts } from '../../jobs/jobs.ts'
import type { Store } from '../../store/store.ts'
import { timeText } from './jobs-text.ts'

/** What a job would do: say something to somebody not before an instant, or something else. */
export type Note =
  | { kind: 'say'; to: string; what: string; notBefore: Instant }
  | { kind: 'do'; what: string }

/** Clients that are looked at: as nothing is kept, a second look would find the same ones. */
const MOST_CLIENTS = 1_000

/** Ports that read the book, and note what they are asked to write instead of writing it. */
export function notingPorts(
  store: Store,
  { timeZone }: Workspace,
  now: Instant,
  note: (note: Note) => void
): JobPorts {
  const agendas = new Map<string, ClientAgenda>()
  const known = (all: readonly ClientAgenda[]) => {
    for (const agenda of all) agendas.set(agenda.client.id, agenda)
  }
  const does = (what: string) => note({ kind: 'do', what })
  const forgets = (what: string) => async (_workspaceId: string, before: Instant) => {
    does(`forget ${what} before ${timeText(before, timeZone)}`)
    return 0
  }
  let hasLooked = false
  return {
    ...store,
    agendas: {
      ...store.agendas,
      async ofClients(...asked) {
        const found = await store.agendas.ofClients(...asked)
        known(found)
        return found
      }
    },
    records: {
      ...store.records,
      async add(_workspaceId, kind, { clientId, details }) {
        const client = agendas.get(clientId)?.client ?? { id: clientId, name: 'a client' }
        const what = 'action' in details ? `: ${details.action}` : ''
        does(`add to ${client.name} the ${kind}${what}`)
        return { kind: 'added', client: { id: client.id, name: client.name } }
      },
      async revise(workspaceId, kind, { sourceKey }) {
        const entry = await store.records.one(workspaceId, kind, sourceKey)
        if (entry === null) return { kind: 'gone' }
        const { client, details } = entry
        does(`settle at ${client.name} the ${kind}${'action' in details ? `: ${details.action}` : ''}`)
        return { kind: 'revised' }
      }
    },
    history: {
      ...store.history,
      async record(_workspaceId, day, snapshots) {
        does(`keep ${snapshots.length} snapshots of ${day}`)
        return { added: snapshots.length }
      }
    },
    nudges: {
      ...store.nudges,
      async due(workspaceId) {
        if (hasLooked) return []
        hasLooked = true
        return store.nudges.due(workspaceId, MOST_CLIENTS, now)
      },
      async look(...asked) {
        const looked = await store.nudges.look(...asked)
        known(looked.clients.map(({ agenda }) => agenda))
        return looked
      },
      async keep(workspaceId, decisions) {
        const policy = await store.policies.current({ id: workspaceId, timeZone })
        for (const { clientId, cause, slackUserId: to, notBefore } of decisions.flatMap(
          (each) => each.nudges
        )) {
          const agenda = agendas.get(clientId)
          const alert = agenda && alertsOf(agenda, policy, now).find((one) => one.cause === cause)
          note({ kind: 'say', to, what: `${agenda?.client.name}: ${alert?.sentence ?? cause}`, notBefore })
        }
        return 0
      }
    },
    schedules: { ...store.schedules, forgetBefore: forgets('what was decided') },
    ledger: { ...store.ledger, forgetBefore: forgets('messages that ended') },
    refreshDirectory: async () => does('ask Slack who works here')
  }
}
