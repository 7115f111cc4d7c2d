import { randomUUID } from 'node:crypto'
import type { Instant } from '../../../src/domain/time.ts'
import { type JobPorts, jobs } from '../../../src/jobs/jobs.ts'
import type { Store } from '../../../src/store/store.ts'
import type { Delivery, DeliveryKind } from '../../../src/usecases/ledger-ports.ts'
import type { Messenger } from '../../../src/usecases/messenger-ports.ts'
import { runDueSlots, type SlotOutcome } from '../../../src/usecases/run-due-slots.ts'
import { composeDelivery } from '../../../src/usecases/speaking/compose.ts'
import type { ComposedInTime } from '../../../src/usecases/speaking/composed.ts'
import { type DeliveryPorts, deliverBatch } from '../../../src/usecases/speaking/deliver.ts'
import { seeToRefusal } from '../../../src/usecases/speaking/refused.ts'
import type { Words as AllWords } from '../../../src/usecases/speaking/words.ts'
import type { Book } from '../../support/book.ts'
import { slackOfNobody } from '../../support/slack-of-nobody.ts'

/** What plans and digests say is told elsewhere; that they are said, and for when, matters here. */
type Words = AllWords | { kind: 'by_the_clock'; of: DeliveryKind; about: string; slotAt: Instant }

/** Something that the bot said: to whom, when, and what. */
export type Spoken = { recipient: string; at: Instant; words: Words }

/** Those of the bot's jobs that speak, and the one that forgets. What others would find out is written by the test. */
const SPEAKING = new Set(['nudges', 'digest', 'monday-plan', 'retention'])

/** Reads what changes once a year, if at all, once instead of with every message. */
function remembering(store: Store): { store: Store; forget: () => void } {
  const known = new Map<string, Promise<unknown>>()
  const once = <Found>(what: string, read: () => Promise<Found>) => {
    const found = known.get(what) ?? read()
    known.set(what, found)
    return found as Promise<Found>
  }
  return {
    store: {
      ...store,
      people: { ...store.people, all: (id) => once('people', () => store.people.all(id)) },
      covers: {
        ...store.covers,
        since: (id, day) => once(`covers ${day}`, () => store.covers.since(id, day))
      },
      digests: { ...store.digests, all: (id) => once('digests', () => store.digests.all(id)) },
      policies: { ...store.policies, current: (on) => once('policy', () => store.policies.current(on)) }
    },
    forget: () => known.clear()
  }
}

/** The bot as far as it speaks by itself, with a clock that the test sets, and ears instead of Slack. */
export function createBot(opened: Store, { workspace }: Book) {
  const { store, forget } = remembering(opened)
  let now: Instant = 0
  const spoken: Spoken[] = []
  const faults: unknown[] = []
  const messenger: Messenger<Words> = {
    async send(recipient, words) {
      spoken.push({ recipient, at: now, words })
      return { kind: 'sent', place: { channelId: `D${recipient}`, ts: `${spoken.length}` } }
    },
    find: async () => ({ kind: 'missing' }),
    update: async () => true,
    timeoutMs: 1_000
  }
  const ports: JobPorts & Store = {
    ...store,
    refreshDirectory: async () => undefined
  }
  const delivering: DeliveryPorts<Words> = {
    ledger: store.ledger,
    messenger,
    compose: wordsOf,
    refused: (delivery, reason, at) => seeToRefusal(ports, workspace, delivery, reason, at),
    step: () => undefined,
    ended: (_end, _delivery, error) => {
      if (error !== undefined) faults.push(error)
    },
    now: () => now,
    elapsed: () => 0
  }
  async function wordsOf(delivery: Delivery, at: Instant): Promise<ComposedInTime<Words>> {
    const { kind, cause: about, slotAt } = delivery
    if (kind === 'nudges') return composeDelivery({ ...ports, slack: slackOfNobody }, workspace, delivery, at)
    return { kind: 'say', words: { kind: 'by_the_clock', of: kind, about, slotAt }, clientIds: [] }
  }
  const owner = randomUUID()
  const tell = (outcome: SlotOutcome) => {
    if (outcome.kind === 'failed') faults.push(outcome.error)
  }
  const { signal } = new AbortController()
  const runner = { owner, now: () => now, tell, signal }
  const speaking = jobs.filter(({ name }) => SPEAKING.has(name))
  const terms = { owner, leaseMs: 60_000, batch: 50, paceMs: 0, graceMs: 1_000, retryMs: 1_000 }
  return {
    spoken,
    /** What went wrong. */
    faults,
    /** Somebody has left. */
    forget,
    /** The first part of the tick of each minute: what is due is decided on. */
    async decide(at: Instant) {
      now = at
      await runDueSlots(speaking, ports, workspace, runner)
    },
    /** The second: what has been decided is said, a batch at a time. */
    async say() {
      await deliverBatch(delivering, workspace.id, terms)
    }
  }
}
