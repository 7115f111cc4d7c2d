import { randomUUID } from 'node:crypto'
import type { Delivered } from './ledger.ts'
import { product } from './product.ts'

type StoreModule = typeof import('../../src/store/store.ts')
type DeliverModule = typeof import('../../src/usecases/speaking/deliver.ts')

/**
 * Delivers all messages of a workspace to a messenger that takes each at once, and prints how long each part of them took and how much
 * memory was in use after it. Run as a process of its own, so that its memory is its own. Arguments: the database's URL, the workspace,
 * and how many messages make a part.
 */
const { openStore } = await product<StoreModule>('store/store.js')
const { deliverBatch } = await product<DeliverModule>('usecases/speaking/deliver.js')

const [url = '', workspaceId = '', part = ''] = process.argv.slice(2)
const PART = Number(part)
const store = await openStore({ url, log: { info: () => undefined, warn: console.warn } })
const terms = { owner: randomUUID(), leaseMs: 60_000, batch: 100, paceMs: 0, graceMs: 0, retryMs: 1_000 }
const ports = {
  ledger: store.ledger,
  messenger: {
    timeoutMs: 1_000,
    send: async (recipient: string, _: unknown, key: string) => ({
      kind: 'sent' as const,
      place: { channelId: recipient, ts: key }
    }),
    find: async () => ({ kind: 'missing' as const }),
    update: async () => true
  },
  compose: async () => ({ kind: 'say' as const, words: null, clientIds: [] }),
  refused: async () => undefined,
  step: () => undefined,
  ended: () => undefined,
  now: Date.now,
  elapsed: () => performance.now()
}

const parts: Delivered[] = []
let said = 0
let began = performance.now()
for (;;) {
  const ends = await deliverBatch(ports, workspaceId, terms)
  said += ends.filter(({ end }) => end === 'sent').length
  if (said < PART && ends.length > 0) continue
  if (said > 0) {
    const seconds = (performance.now() - began) / 1000
    globalThis.gc?.()
    const { heapUsed, rss } = process.memoryUsage()
    parts.push({ messages: said, seconds, heapMegabytes: heapUsed / 2 ** 20, megabytes: rss / 2 ** 20 })
  }
  if (ends.length === 0) break
  said = 0
  began = performance.now()
}
await store.close()
console.log(JSON.stringify(parts))
