import type { Faults } from '../faults.ts'
import type { Workspace } from '../state/workspace.ts'
import {
  type Ack,
  type Courier,
  type Envelope,
  NOT_CONNECTED,
  type Retry,
  type SendOptions,
  TIMED_OUT
} from './courier.ts'

/** One delivery and how the app answered it; each attempt counts. */
export interface Delivered extends Envelope {
  attempt: number
  ack: Ack
}

/** The line from Slack to the app. */
export interface Line {
  /** Brings one envelope to the app and waits for its acknowledgement. */
  deliver: (envelope: Envelope, options?: SendOptions) => Promise<Ack>
  /** Brings an event to the app, again after a while when it is not acknowledged; waits for the first answer only. */
  deliverEvent: (event: Record<string, unknown>) => Promise<Ack>
  /** The newest deliveries with their answers, oldest first, for a test to look at or send again. */
  deliveries: () => readonly Delivered[]
  isConnected: () => boolean
  close: () => void
}

const KEPT = 1_000

/** Events are sent again at once, after a minute and after five: https://docs.slack.dev/apis/events-api */
export const SLACK_RETRY_DELAYS: readonly number[] = [0, 60_000, 300_000]

export function createLine(spec: {
  workspace: Workspace
  faults: Faults
  courier: () => Courier | null
  retryDelays: readonly number[]
}): Line {
  const { workspace, faults, retryDelays } = spec
  const timers = new Set<NodeJS.Timeout>()

  const delivered: Delivered[] = []

  const deliver = async (envelope: Envelope, options: SendOptions = {}): Promise<Ack> => {
    const ack = await attempt(envelope, options)
    delivered.push({ ...envelope, attempt: options.retry?.attempt ?? 0, ack })
    if (delivered.length > KEPT) delivered.shift()
    workspace.changes.notify()
    return ack
  }

  const attempt = async (envelope: Envelope, options: SendOptions): Promise<Ack> => {
    const courier = spec.courier()
    if (courier === null) return NOT_CONNECTED
    const fault = faults.take('deliver')
    if (fault?.kind === 'redeliver') {
      const [first] = await Promise.all([courier.send(envelope, options), courier.send(envelope, options)])
      return first
    }
    const sending = courier.send(envelope, options)
    if (fault?.kind === 'disconnect') courier.disconnect()
    const ack = await sending
    return fault?.kind === 'timeout' ? TIMED_OUT : ack
  }

  const retryEvent = (envelope: Envelope, failed: Ack, attempt: number) => {
    const delay = retryDelays[attempt - 1]
    if (failed.ok || !failed.mayRetry || delay === undefined) return
    const timer = setTimeout(async () => {
      timers.delete(timer)
      const ack = await deliver(envelope, { retry: { attempt, reason: retryReason(failed) } })
      retryEvent(envelope, ack, attempt + 1)
    }, delay).unref()
    timers.add(timer)
  }

  return {
    deliver,
    async deliverEvent(event) {
      const envelope: Envelope = { type: 'events_api', payload: eventCallback(workspace, event) }
      const ack = await deliver(envelope)
      retryEvent(envelope, ack, 1)
      return ack
    },
    deliveries: () => delivered,
    isConnected: () => spec.courier()?.isConnected() ?? false,
    close() {
      for (const timer of timers) clearTimeout(timer)
    }
  }
}

function retryReason(failed: Ack & { ok: false }): Retry['reason'] {
  if (failed.reason === 'operation_timeout') return 'http_timeout'
  return failed.status === null ? 'connection_failed' : 'http_error'
}

function eventCallback(workspace: Workspace, event: Record<string, unknown>): Record<string, unknown> {
  const { team, app } = workspace
  return {
    token: workspace.verificationToken,
    team_id: team.id,
    context_team_id: team.id,
    context_enterprise_id: null,
    api_app_id: app.id,
    event,
    type: 'event_callback',
    event_id: workspace.nextId('Ev'),
    event_time: Math.floor(workspace.clock() / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: team.id,
        user_id: app.botUserId,
        is_bot: true,
        is_enterprise_install: false
      }
    ],
    is_ext_shared_channel: false,
    event_context: `4-${workspace.nextId('X')}`
  }
}
