import type { Instant } from '../../domain/time.ts'
import type { Delivery, Hold, Ledger } from '../ledger-ports.ts'
import type { Messenger, Sent } from '../messenger-ports.ts'
import type { Composed } from './composed.ts'

/** What delivering touches. */
export interface DeliveryPorts<Words> {
  ledger: Ledger
  messenger: Messenger<Words>
  compose(delivery: Delivery, now: Instant): Promise<Composed<Words>>
  /** Slack will never take this message for this recipient: tell whoever can mend it, and find somebody else to tell. */
  refused(delivery: Delivery, reason: string, now: Instant): Promise<void>
  /** Tells each step with the message's id, and nothing of what it says or to whom. */
  step(step: DeliveryStep, delivery: Delivery, reason?: string): void
  now(): Instant
  /** Milliseconds of a clock that nobody sets. */
  elapsed(): number
}

/** How messages are held and paced; all in milliseconds. */
export interface DeliveryTerms extends Hold {
  /** Messages taken at a time, which go out side by side. */
  batch: number
  /** Between two messages to one recipient. */
  paceMs: number
  /** How long after a failed attempt Slack may still show the message for the first time. */
  graceMs: number
}

/** The steps of a message, in the order in which one that goes well takes them; the others end or put off. */
export const DELIVERY_STEPS = [
  'claimed',
  'composed',
  'begun',
  'posted',
  'sent',
  'found',
  'missing',
  'unreadable',
  'dropped',
  'postponed',
  'refused',
  'cut_off',
  'doubted',
  'given_up',
  'lost_hold'
] as const
export type DeliveryStep = (typeof DELIVERY_STEPS)[number]

/** A message that could not be said for two days is not worth saying. */
const GIVE_UP_MS = 48 * 3_600_000
/** While Slack takes nothing at all, it is asked again after an hour. */
const CUT_OFF_MS = 3_600_000
const LONGEST_WAIT_MS = 15 * 60_000

/**
 * Takes one batch of messages that are due and sees each one through; returns how many there were.
 *
 * Before a message goes out it is on record that it may; whoever dies or freezes after that leaves it to be looked for in Slack, and
 * only one that is not there goes out again. The lease outlasts the attempt and the time that Slack may take to show it.
 */
export async function deliverBatch<Words>(
  ports: DeliveryPorts<Words>,
  workspaceId: string,
  terms: DeliveryTerms
): Promise<number> {
  const { ledger, now, step } = ports
  if ((await ledger.paused(workspaceId, now())) !== null) return 0
  const taken = await ledger.claim(workspaceId, terms, terms.batch, terms.paceMs, now())
  for (const delivery of taken) step('claimed', delivery)
  const ends = await Promise.allSettled(taken.map((delivery) => seeThrough(ports, delivery, terms)))
  const failed = ends.find((end) => end.status === 'rejected')
  // The lease runs out and the message is taken again; the others have had their turn.
  if (failed !== undefined) throw failed.reason
  return taken.length
}

async function seeThrough<Words>(
  ports: DeliveryPorts<Words>,
  delivery: Delivery,
  terms: DeliveryTerms
): Promise<void> {
  if (delivery.firstTriedAt !== null && !(await isMissing(ports, delivery, delivery.firstTriedAt, terms)))
    return
  const { ledger, messenger, step, elapsed } = ports
  const { id, recipient, thread } = delivery
  const composed = await ports.compose(delivery, ports.now())
  if (composed.kind === 'nothing') {
    await ledger.end(id, terms.owner, 'dropped', composed.reason)
    return step('dropped', delivery, composed.reason)
  }
  step('composed', delivery)
  const margin = messenger.timeoutMs + terms.graceMs
  const begunAt = elapsed()
  if (!(await ledger.begin(id, terms.owner, margin, composed.clientIds, ports.now())))
    return step('lost_hold', delivery)
  step('begun', delivery)
  // A process that was frozen here wakes up with a lease that others have taken over.
  if (elapsed() - begunAt > messenger.timeoutMs) return step('lost_hold', delivery)
  const sent = await messenger.send(recipient, composed.words, id, thread)
  if (sent.kind === 'sent') step('posted', delivery)
  await conclude(ports, delivery, sent, terms)
}

/** Looks for a message that may have gone out, and concludes when it is there or nobody can tell. */
async function isMissing<Words>(
  { ledger, messenger, step, now }: DeliveryPorts<Words>,
  delivery: Delivery,
  since: Instant,
  { owner, graceMs }: DeliveryTerms
): Promise<boolean> {
  const { id, recipient, thread } = delivery
  const found = await messenger.find(recipient, id, since, thread)
  if (found.kind === 'missing') {
    step('missing', delivery)
    return true
  }
  if (found.kind === 'found') {
    await ledger.sent(id, owner, found.place, now())
    step('found', delivery)
  } else if (found.isForGood || isTooOld(delivery, now())) {
    await ledger.end(id, owner, 'uncertain', found.reason)
    step('unreadable', delivery, found.reason)
  } else {
    await ledger.doubt(id, owner, Math.max(graceMs, waitAfter(delivery)), found.reason)
    step('doubted', delivery, found.reason)
  }
  return false
}

async function conclude<Words>(
  ports: DeliveryPorts<Words>,
  delivery: Delivery,
  sent: Sent,
  { owner, graceMs }: DeliveryTerms
): Promise<void> {
  const { ledger, step } = ports
  const { id, workspaceId } = delivery
  const now = ports.now()
  switch (sent.kind) {
    case 'sent':
      await ledger.sent(id, owner, sent.place, now)
      return step('sent', delivery)
    case 'refused':
      await ports.refused(delivery, sent.reason, now)
      await ledger.end(id, owner, 'dead', sent.reason)
      return step('refused', delivery, sent.reason)
    case 'cut_off':
      await ledger.pause(workspaceId, { until: now + CUT_OFF_MS, reason: sent.reason })
      await ledger.postpone(id, owner, now, sent.reason)
      return step('cut_off', delivery, sent.reason)
    case 'unknown':
      await ledger.doubt(id, owner, Math.max(graceMs, waitAfter(delivery)), sent.reason)
      return step('doubted', delivery, sent.reason)
    case 'later':
      if (isTooOld(delivery, now)) {
        await ledger.end(id, owner, 'dead', sent.reason)
        return step('given_up', delivery, sent.reason)
      }
      await ledger.postpone(id, owner, now + (sent.afterMs ?? waitAfter(delivery)), sent.reason)
      return step('postponed', delivery, sent.reason)
  }
}

function isTooOld({ notBefore }: Delivery, now: Instant): boolean {
  return now - notBefore > GIVE_UP_MS
}

/** Twice as long after each attempt, within a quarter of an hour, and never quite the same, lest all come back at once. */
function waitAfter({ attempts, id }: Delivery): number {
  const share = 0.75 + Number.parseInt(id.slice(-2), 16) / 512
  return Math.min(1_000 * 2 ** Math.min(attempts, 20), LONGEST_WAIT_MS) * share
}
