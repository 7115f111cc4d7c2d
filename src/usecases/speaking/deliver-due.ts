import type { Instant } from '../../domain/time.ts'
import { createCircuit } from './circuit.ts'
import { type DeliveryPorts, type DeliveryTerms, deliverBatch } from './deliver.ts'

/** What delivering all that is due touches. */
export interface DeliverDuePorts<Words> extends DeliveryPorts<Words> {
  /** Hears that nothing is said for a while, and why. */
  pausing(until: Instant, reason: string): void
  /** Waits so many milliseconds, or until the signal is aborted. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>
}

/** Terms with how long Slack is left alone at first when it answers with faults only, in milliseconds. */
export type DeliverDueTerms = DeliveryTerms & { pauseMs: number }

/** What is left after so long has its turn with the next call. */
const LONGEST_RUN_MS = 50_000

/**
 * Creates what delivers all that is due in a workspace, batch after batch, until nothing is or 50 seconds have passed. A call during another
 * begins no second loop: it resolves with the one under way, which looks once more. Rejects with `Outage` when the database can't answer.
 */
export function createDeliverDue<Words>(
  ports: DeliverDuePorts<Words>,
  workspaceId: string,
  terms: DeliverDueTerms
): (signal: AbortSignal) => Promise<void> {
  const circuit = createCircuit(terms.pauseMs, 0.75 + Number.parseInt(terms.owner.slice(-2), 16) / 512)
  let underWay: Promise<void> | null = null
  let isAskedAgain = false

  async function run(signal: AbortSignal): Promise<void> {
    const until = ports.elapsed() + LONGEST_RUN_MS
    let hasSpoken = false
    while (!signal.aborted && ports.elapsed() < until) {
      const ends = await deliverBatch(ports, workspaceId, terms)
      const pause = circuit.heed(ends, ports.now())
      if (pause !== null) {
        await ports.ledger.pause(workspaceId, pause)
        ports.pausing(pause.until, pause.reason)
      }
      if (ends.length > 0) hasSpoken = true
      else if (isAskedAgain) isAskedAgain = false
      else if (hasSpoken) {
        // Those to whom something was just said may be told something else after a moment.
        hasSpoken = false
        await ports.wait(terms.paceMs, signal)
      } else return
    }
  }

  return (signal) => {
    isAskedAgain = underWay !== null
    underWay ??= run(signal).finally(() => {
      underWay = null
    })
    return underWay
  }
}
