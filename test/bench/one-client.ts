import { randomInt } from 'node:crypto'
import type { ClientFacts } from '../../src/domain/clients/facts.ts'
import { defaultPolicy } from '../../src/domain/policy.ts'
import type { Store } from '../../src/store/store.ts'
import type { BookAddress } from './assess-book.ts'
import { product } from './product.ts'
import { median, quantile } from './quantile.ts'
import type { Row } from './table.ts'

type AssessModule = typeof import('../../src/domain/assessment/assess.ts')
type CardModule = typeof import('../../src/usecases/client-card.ts')
type StoreModule = typeof import('../../src/store/store.ts')

const CARDS = 500
const PRELOADED = 2_000
const PURE_SECONDS = 5
const policy = defaultPolicy('Europe/Berlin')

/** One client of a book at a time: from the store to its card, and the assessment alone without a database. */
export async function benchOneClient({ url, workspaceId }: BookAddress): Promise<Row[]> {
  const { openStore } = await product<StoreModule>('store/store.js')
  const { composeCard } = await product<CardModule>('usecases/client-card.js')
  const { assess } = await product<AssessModule>('domain/assessment/assess.js')
  const store = await openStore({ url, log: { info: () => undefined, warn: console.warn } })
  try {
    const facts: ClientFacts[] = []
    for await (const client of store.facts.ofBook(workspaceId, Date.now())) {
      if (facts.push(client) === PRELOADED) break
    }
    const pure = purePerSecond(assess, facts)
    const times = await cardTimes(store, composeCard, workspaceId, await someClients(store, workspaceId))
    const middle = median(times)
    return [
      {
        what: 'the card of one client of that book, from the store',
        ours: `${middle.toFixed(2)} ms (p99 ${quantile(times, 0.99).toFixed(1)} ms)`,
        aim: 'median under 10 ms',
        isMet: middle < 10
      },
      {
        what: `assessments without a database, one core, ${PRELOADED.toLocaleString('en')} clients in memory`,
        ours: `${Math.round(pure).toLocaleString('en')} /s`,
        aim: 'at least 50,000 /s',
        isMet: pure >= 50_000
      }
    ]
  } finally {
    await store.close()
  }
}

/** Ids of clients from anywhere in the book, most of them not read lately. */
async function someClients(store: Store, workspaceId: string): Promise<string[]> {
  const clients = await store.clients.stages(workspaceId, null)
  return Array.from({ length: 2 * CARDS }, () => clients[randomInt(clients.length)]?.id ?? '')
}

/** Milliseconds from the question to the card, the first half left out: V8 is still compiling. */
async function cardTimes(
  store: Store,
  composeCard: CardModule['composeCard'],
  workspaceId: string,
  ids: string[]
): Promise<number[]> {
  const times: number[] = []
  for (const id of ids) {
    const began = performance.now()
    const now = Date.now()
    const found = await store.facts.byId(workspaceId, id, now)
    if (found === null || composeCard(found, policy, now).kind !== 'scored')
      throw new Error('There is no card')
    times.push(performance.now() - began)
  }
  return times.slice(-CARDS)
}

/** Assessments a second, after as many that do not count. */
function purePerSecond(assess: AssessModule['assess'], facts: ClientFacts[]): number {
  const now = Date.now()
  const run = () => {
    const began = performance.now()
    let count = 0
    while (performance.now() - began < PURE_SECONDS * 1000) {
      for (const client of facts) if (assess(client, policy, now).kind === 'assessed') count++
    }
    return (count * 1000) / (performance.now() - began)
  }
  run()
  return run()
}
