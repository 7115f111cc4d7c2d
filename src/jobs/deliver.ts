import type { Workspace } from '../domain/clients/teammate.ts'
import type { Instant } from '../domain/time.ts'
import type { Log } from '../log.ts'
import type { Delivery } from '../usecases/ledger-ports.ts'
import type { Messenger } from '../usecases/messenger-ports.ts'
import { type ComposePorts, composeDelivery } from '../usecases/speaking/compose.ts'
import { createDeliverDue } from '../usecases/speaking/deliver-due.ts'
import type { EndOfAttempt } from '../usecases/speaking/delivery-steps.ts'
import { type RefusedPorts, seeToRefusal } from '../usecases/speaking/refused.ts'
import type { Words } from '../usecases/speaking/words.ts'
import type { Step } from './tick.ts'

/** What the store and Slack have to offer to it. */
type SpeakingPorts = ComposePorts & RefusedPorts

interface DeliverOptions {
  workspace: Workspace
  messenger: Messenger<Words>
  /** The id of the process. */
  owner: string
  log: Log
  now: () => Instant
  /** Milliseconds of a clock that nobody sets. */
  elapsed: () => number
  /** Waits so many milliseconds, or until the signal is aborted. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>
  /** Hears how each attempt to say something ended, and how late after it was due. */
  attempted(end: EndOfAttempt, kind: Delivery['kind'], lateMs: number): void
}

/** A lease outlasts a call of ten seconds and the grace by far; Slack takes one message a second for one recipient. */
const TERMS = {
  leaseMs: 60_000,
  batch: 20,
  paceMs: 1_000,
  graceMs: 30_000,
  retryMs: 2_000,
  pauseMs: 60_000
}

/** Creates what says all that is due. What Slack or a defect keeps from being said is in the log with the message's id. */
export function deliver(ports: SpeakingPorts, options: DeliverOptions): Step {
  const { workspace, messenger, owner, log, now, elapsed, wait, attempted } = options
  return createDeliverDue<Words>(
    {
      ledger: ports.ledger,
      messenger,
      compose: (delivery, at) => composeDelivery(ports, workspace, delivery, at),
      refused: (delivery, reason, at) => seeToRefusal(ports, workspace, delivery, reason, at),
      step: () => undefined,
      ended(end, delivery, error) {
        attempted(end, delivery.kind, now() - delivery.notBefore)
        logEnd(log, end, delivery, error)
      },
      pausing: (until, reason) =>
        log.warn('Slack answers with faults only, so nothing is said for a while', {
          until: new Date(until).toISOString(),
          reason
        }),
      wait,
      now,
      elapsed
    },
    workspace.id,
    { ...TERMS, owner }
  )
}

/** How loudly, and with which words, the log tells of an end. */
const LOGGED: Readonly<Record<EndOfAttempt['end'], readonly ['debug' | 'info' | 'warn' | 'error', string]>> =
  {
    sent: ['debug', 'A message was said'],
    found: ['info', 'A message was there already'],
    dropped: ['debug', 'There was nothing left to say'],
    waits: ['debug', 'A message waits for an hour at which its reader may be told something'],
    postponed: ['debug', 'A message was not said yet, for certain'],
    doubted: ['info', 'Nobody knows yet whether a message was said; it will be looked for'],
    lost_hold: ['info', 'Another process sees a message through'],
    refused: ['warn', 'A message will never be taken: see client-risk deliveries list'],
    given_up: ['warn', 'A message was given up: see client-risk deliveries list'],
    uncertain: ['warn', 'Nobody can find out whether a message was said: see client-risk deliveries list'],
    cut_off: ['error', 'Slack takes nothing from this bot any more: install the app again, then restart'],
    failed: ['error', 'A message could not be seen through and is tried again']
  }

function logEnd(
  log: Log,
  { end, reason }: EndOfAttempt,
  { id, kind, attempts }: Delivery,
  error: unknown
): void {
  const [level, words] = LOGGED[end]
  const fields = { delivery: id, kind, attempts }
  log[level](words, { ...fields, ...(reason !== null && { reason }), ...(error !== undefined && { error }) })
}
