import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Instant } from '../domain/time.ts'
import type { Delivery, Ledger } from '../usecases/ledger-ports.ts'
import type { SlotOutcome } from '../usecases/run-due-slots.ts'
import type { EndOfAttempt } from '../usecases/speaking/delivery-steps.ts'

/** Figures of how the bot fares. No label says anything about a client or a person. */
export interface Metrics {
  /** An attempt to say something ended, `lateMs` after it was due. */
  attempted(end: EndOfAttempt, kind: Delivery['kind'], lateMs: number): void
  decided(outcome: SlotOutcome): void
  /** A request of Slack was acknowledged so many milliseconds after it came. */
  acknowledged(kind: string, milliseconds: number): void
  handled(kind: string, outcome: string): void
  /** All of them in Prometheus's text format, with its content type. */
  exposition(): Promise<{ text: string; contentType: string }>
}

/** What waits, and since when; null when nobody can tell at the moment. */
export type Queue = () => Promise<Awaited<ReturnType<Ledger['depth']>> | null>

const LATE = [1, 5, 15, 60, 300, 900, 3_600, 14_400, 86_400]
const ACK = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2, 3]

/** Ends whose reason is one of a few codes. */
const WITH_REASON: ReadonlySet<EndOfAttempt['end']> = new Set([
  'postponed',
  'doubted',
  'cut_off',
  'refused',
  'given_up',
  'uncertain'
])

/** Creates the figures, all zero; `queue` is asked for each time they are read. */
export function createMetrics(queue: Queue, now: () => Instant): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const attempts = new Counter({
    name: 'client_risk_message_attempts_total',
    help: 'Attempts to say something, by how they ended and why',
    labelNames: ['kind', 'end', 'reason'],
    registers
  })
  const lateness = new Histogram({
    name: 'client_risk_message_lateness_seconds',
    help: 'From when a message was due to when it was said',
    labelNames: ['kind'],
    buckets: LATE,
    registers
  })
  const slots = new Counter({
    name: 'client_risk_job_slots_total',
    help: 'Times at which jobs were to run, by what became of them',
    labelNames: ['job', 'outcome'],
    registers
  })
  const jobLateness = new Histogram({
    name: 'client_risk_job_lateness_seconds',
    help: 'From when a job was to run to when it ran',
    labelNames: ['job'],
    buckets: LATE,
    registers
  })
  const acks = new Histogram({
    name: 'client_risk_slack_acknowledgement_seconds',
    help: 'From when a request of Slack came to its acknowledgement',
    labelNames: ['kind'],
    buckets: ACK,
    registers
  })
  const requests = new Counter({
    name: 'client_risk_slack_requests_total',
    help: 'Requests of Slack, by what became of them',
    labelNames: ['kind', 'outcome'],
    registers
  })
  const depth = new Gauge({
    name: 'client_risk_messages',
    help: 'Messages that have not been said, by state; absent while the database does not answer',
    labelNames: ['state'],
    registers
  })
  const age = new Gauge({
    name: 'client_risk_queue_age_seconds',
    help: 'How long the message that is due the longest has waited; absent while the database does not answer',
    registers
  })
  return {
    attempted({ end, reason }, kind, lateMs) {
      attempts.inc({ kind, end, reason: WITH_REASON.has(end) ? (reason ?? '') : '' })
      if (end === 'sent' || end === 'found') lateness.observe({ kind }, Math.max(0, lateMs / 1_000))
    },
    decided(outcome) {
      slots.inc({ job: outcome.job, outcome: outcome.kind })
      if (outcome.kind === 'ran') jobLateness.observe({ job: outcome.job }, outcome.lateMs / 1_000)
    },
    acknowledged: (kind, milliseconds) => acks.observe({ kind }, milliseconds / 1_000),
    handled: (kind, outcome) => requests.inc({ kind, outcome }),
    async exposition() {
      const state = await queue()
      depth.reset()
      age.remove()
      if (state !== null) {
        for (const [name, count] of Object.entries(state.byState)) depth.set({ state: name }, count)
        age.set(state.oldestDueAt === null ? 0 : Math.max(0, (now() - state.oldestDueAt) / 1_000))
      }
      return { text: await registry.metrics(), contentType: registry.contentType }
    }
  }
}
