import type { Instant } from '../../domain/time.ts'
import type { Delivery, Hold, Ledger } from '../ledger-ports.ts'
import { type Found, type Messenger, NotTold, type Sent } from '../messenger-ports.ts'
import { Outage } from '../ports.ts'
import type { ComposedInTime } from './composed.ts'
import type { DeliveryEnd, DeliveryStep, EndOfAttempt } from './delivery-steps.ts'

/** What delivering touches. */
export interface DeliveryPorts<Words> {
  ledger: Ledger
  messenger: Messenger<Words>
  /** May throw `NotTold`, as `refused` may. */
  compose(delivery: Delivery, now: Instant): Promise<ComposedInTime<Words>>
  /** This message will never be taken for this recipient: tell whoever can mend it, or find somebody else to tell. Safe to repeat. */
  refused(delivery: Delivery, reason: string, now: Instant): Promise<void>
  /** Hears of each step of a message. */
  step(step: DeliveryStep, delivery: Delivery): void
  /** Hears how each attempt ended; `error` where a defect ended it. */
  ended(end: EndOfAttempt, delivery: Delivery, error?: unknown): void
  now(): Instant
  /** Milliseconds of a clock that nobody sets. */
  elapsed(): number
}

/** How messages are held and paced; all in milliseconds. The lease must outlast the time of a call and the grace together. */
export interface DeliveryTerms extends Hold {
  /** Messages taken at a time, which go out side by side. */
  batch: number
  /** Between two messages to one recipient. */
  paceMs: number
  /** How long after a failed attempt Slack may still show the message for the first time. */
  graceMs: number
  /** From the first failed attempt to the second; twice as long after each, up to a quarter of an hour. */
  retryMs: number
}

/** With the times between them these take two days, and a message that could not be said for so long is not worth saying. */
const MOST_ATTEMPTS = 200
const LONGEST_WAIT_MS = 15 * 60_000
/** While Slack takes nothing at all, it is asked again after an hour; in milliseconds. */
export const CUT_OFF_MS = 3_600_000

/**
 * Takes one batch of messages that are due and sees each one through; returns how they ended.
 *
 * Before a message goes out it is on record that it may; whoever dies or freezes after that leaves it to be looked for in Slack, and
 * only one that is not there goes out again. The lease outlasts the attempt and the time that Slack may take to show it. Throws `Outage`
 * when the database can't answer; what was taken is then taken again later.
 */
export async function deliverBatch<Words>(
  ports: DeliveryPorts<Words>,
  workspaceId: string,
  terms: DeliveryTerms
): Promise<EndOfAttempt[]> {
  const taken = await ports.ledger.claim(workspaceId, terms, terms.batch, terms.paceMs, ports.now())
  for (const delivery of taken) ports.step('claimed', delivery)
  const attempts = await Promise.allSettled(taken.map((delivery) => attempt(ports, delivery, terms)))
  return attempts.map((settled) => {
    // The others have had their turn.
    if (settled.status === 'rejected') throw settled.reason
    return settled.value
  })
}

async function attempt<Words>(
  ports: DeliveryPorts<Words>,
  delivery: Delivery,
  terms: DeliveryTerms
): Promise<EndOfAttempt> {
  try {
    const end = await seeThrough(ports, delivery, terms).catch((error: unknown) => {
      if (error instanceof NotTold) return conclude(ports, delivery, error.outcome, terms)
      throw error
    })
    ports.ended(end, delivery)
    return end
  } catch (error) {
    if (error instanceof Outage) throw error
    const end: EndOfAttempt = { end: 'failed', reason: null }
    ports.ended(end, delivery, error)
    return end
  }
}

async function seeThrough<Words>(
  ports: DeliveryPorts<Words>,
  delivery: Delivery,
  terms: DeliveryTerms
): Promise<EndOfAttempt> {
  const { ledger, messenger, step } = ports
  const { id, recipient, thread, firstTriedAt } = delivery
  if (firstTriedAt !== null) {
    const found = await messenger.find(recipient, id, firstTriedAt, thread)
    if (found.kind !== 'missing') return concludeSearch(ports, delivery, found, terms)
  }
  if (delivery.attempts > MOST_ATTEMPTS) return giveUp(ledger, delivery, terms, delivery.reason ?? 'attempts')
  const composed = await ports.compose(delivery, ports.now())
  if (composed.kind === 'nothing')
    return ending('dropped', composed.reason, ledger.end(id, terms.owner, 'dropped', composed.reason))
  if (composed.kind === 'unreachable') return refuse(ports, delivery, composed.reason, terms)
  if (composed.kind === 'taken_over') return { end: 'lost_hold', reason: null }
  if (composed.kind === 'later') {
    const waits = ledger.postpone(id, terms.owner, composed.until, 'not_at_this_hour', firstTriedAt)
    return ending('waits', null, waits)
  }
  step('composed', delivery)
  const mayLeave = deadline(ports, messenger.timeoutMs)
  const margin = messenger.timeoutMs + terms.graceMs
  if (!(await ledger.begin(id, terms.owner, margin, composed.clientIds, ports.now())))
    return { end: 'lost_hold', reason: null }
  step('begun', delivery)
  const sent = await messenger.send(recipient, composed.words, id, thread, () => {
    step('leaving', delivery)
    return mayLeave()
  })
  return conclude(ports, delivery, sent, terms)
}

/**
 * Says until when a message may leave, by two clocks: one can be set, and the other may stand still while the machine sleeps. A process
 * that was frozen wakes up with a lease that others have taken over.
 */
function deadline(
  { now, elapsed }: Pick<DeliveryPorts<unknown>, 'now' | 'elapsed'>,
  timeoutMs: number
): () => boolean {
  const [since, elapsedThen] = [now(), elapsed()]
  return () => now() - since <= timeoutMs && elapsed() - elapsedThen <= timeoutMs
}

async function concludeSearch<Words>(
  { ledger, now }: DeliveryPorts<Words>,
  delivery: Delivery,
  found: Exclude<Found, { kind: 'missing' }>,
  terms: DeliveryTerms
): Promise<EndOfAttempt> {
  const { id, attempts } = delivery
  const { owner } = terms
  if (found.kind === 'found') return ending('found', null, ledger.sent(id, owner, found.place, now()))
  const { reason, isForGood } = found
  if (isForGood || attempts > MOST_ATTEMPTS)
    return ending('uncertain', reason, ledger.end(id, owner, 'uncertain', reason))
  return ending('doubted', reason, ledger.doubt(id, owner, waitAfter(delivery, terms), reason))
}

async function conclude<Words>(
  ports: DeliveryPorts<Words>,
  delivery: Delivery,
  sent: Sent,
  terms: DeliveryTerms
): Promise<EndOfAttempt> {
  const { ledger, step } = ports
  const { id, workspaceId, firstTriedAt } = delivery
  const { owner, graceMs } = terms
  const now = ports.now()
  const wait = waitAfter(delivery, terms)
  switch (sent.kind) {
    case 'sent': {
      step('posted', delivery)
      const end = await ending('sent', null, ledger.sent(id, owner, sent.place, now))
      step('sent', delivery)
      return end
    }
    case 'refused':
      return refuse(ports, delivery, sent.reason, terms)
    case 'cut_off':
      await ledger.pause(workspaceId, { until: now + CUT_OFF_MS, reason: sent.reason })
      return ending('cut_off', sent.reason, ledger.postpone(id, owner, now, sent.reason, firstTriedAt))
    case 'unknown':
      return ending('doubted', sent.reason, ledger.doubt(id, owner, Math.max(graceMs, wait), sent.reason))
    case 'later': {
      if (delivery.attempts >= MOST_ATTEMPTS) return giveUp(ledger, delivery, terms, sent.reason)
      const until = now + Math.max(sent.afterMs ?? 0, wait)
      return ending('postponed', sent.reason, ledger.postpone(id, owner, until, sent.reason, firstTriedAt))
    }
  }
}

async function refuse<Words>(
  { ledger, refused, now }: DeliveryPorts<Words>,
  delivery: Delivery,
  reason: string,
  { owner }: DeliveryTerms
): Promise<EndOfAttempt> {
  await refused(delivery, reason, now())
  return ending('refused', reason, ledger.end(delivery.id, owner, 'dead', reason))
}

function giveUp(ledger: Ledger, { id }: Delivery, { owner }: DeliveryTerms, reason: string) {
  return ending('given_up', reason, ledger.end(id, owner, 'dead', reason))
}

/** How it ended, if it was still held. */
async function ending(
  end: DeliveryEnd,
  reason: string | null,
  wasHeld: Promise<boolean>
): Promise<EndOfAttempt> {
  return { end: (await wasHeld) ? end : 'lost_hold', reason }
}

/** Never quite the same, lest all come back at once. */
function waitAfter({ attempts, id }: Delivery, { retryMs }: DeliveryTerms): number {
  const share = 0.75 + Number.parseInt(id.slice(-2), 16) / 512
  return Math.min(retryMs * 2 ** Math.min(attempts - 1, 30), LONGEST_WAIT_MS) * share
}
